"""What pages say to their readers in sentences: cookies, newsletters, apps, comments, copyright, adverts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .addressing import is_to_reader

_FOLLOWED = r"^(?:siga|sigue|síguenos|siguenos|suivez|folgen sie|folge|segui|seguici|volg)\b.{0,80}$"
_NOTICES = {
    # English
    "cookie": r"\b(?:uses?|using|accept|our|of) (?:\w+ )?cookies\b|\bcookie (?:policy|settings|notice)\b",
    "this site": r"\b(?:this|our) (?:web)?site (?:uses|use)\b",
    "you": r"^by (?:choosing|clicking|continuing|signing|using|submitting|subscribing"
    r"|registering)\b.{0,60}\byou\b"
    r"|^you (?:have|will) been? (?:successfully|redirected)|^you will be redirected",
    "sign": r"(?:^|[.!?:] )sign up (?:for|to|now|here|today)\b|(?:^|[.!?] )sign up:|\bplease (?:log"
    r"|sign) ?in\b"
    r"|^(?:log|sign) in to\b|\bsigned in to comment",
    "log": r"\bto (?:write|post|leave|view|read|add) (?:a )?comments?,? (?:please|log|you|here)"
    r"|\bplease log ?in\b|^log in to\b",
    "subscri": r"(?:^|[.!?:] )subscribe (?:now|to|today|here|for)\b|\bfor subscribers only\b|^(?:already"
    r"|not) a subscriber"
    r"|\bsubscribe to (?:our|the|my)\b.{0,60}(?:newsletter|channel|feed)",
    "newsletter": r"^.{0,90}\bnewsletters?\b.{0,110}$|\bnewsletters? (?:here|today|now|delivered)\b",
    "inbox": r"\b(?:your|in your|meet your|to your) inbox\b",
    "your e": r"\byour e-?mail\b",
    "javascript": r"\b(?:enable|without|requires?) javascript\b|\bjavascript (?:is|to|must)\b",
    "adblock": r"\badblock",
    "ad blocker": r"\bad blocker",
    "app": r"\b(?:download|get) (?:the|our)\b[^.]{0,40}\bapps?\b|\bnews app:|\bdownload [\w ]{2,30} app\b",
    "follow": r"^follow (?:us|our|me|the author)\b|^follow [\w' ]{2,30} on\b|\bfollow us on\b",
    "like this": r"\blike (?:this|the) (?:story|article)\b",
    "join": r"^join (?:the|our)\b.{0,40}$",
    "chat": r"^chat with us\b",
    "rights reserved": r"\ball rights reserved\b",
    "copyright": r"^copyrights?\b|\bcopyright (?:©|\(c\)|\d{4})",
    "©": r"^©|^.{0,40}©\s?(?:19|20)\d\d",
    "terms": r"^terms (?:under|of)\b|\bterms of (?:use|service)\b.{0,80}$",
    "permission": r"\bwithout (?:the )?(?:prior )?(?:written )?permission\b.{0,80}$",
    "may not be": r"\bmay not be (?:published|reproduced|copied|redistributed)",
    "privacy": r"\bprivacy policy\b.{0,80}$",
    "commission": r"\bearn (?:a|an)[^.]{0,30} commission",
    "affiliate": r"\baffiliate links?\b|\baffiliate commission",
    "share of": r"\bmay (?:get|receive|earn) a (?:share|commission|small)",
    "thank you": r"^thank you for (?:your support|subscribing|reading)",
    "there was a problem": r"^there was a problem",
    "external": r"^(?:these are )?external links|\bnot responsible for the content\b",
    "breaking news": r"\bbreaking news (?:alerts|emails|in your)\b",
    "get ": r"^get (?:the )?(?:latest|day|best|top|all|more|breaking)\b.{0,80}\b(?:delivered|inbox"
    r"|newsletters?|alerts|updates)\b|^get (?!it|them)\b.{0,80}\b(?:delivered|subscriptions?|free trial)\b",
    "enjoyed": r"^if you(?:'ve)? (?:enjoyed|liked|found) this (?:article|story|post)\b",
    "moderating": r"\bmoderating (?:all )?comments\b",
    "to continue reading": r"\bto continue reading\b|\bcontinue reading (?:for|with)\b",
    "this article": r"^this (?:article|story) (?:is )?(?:related to|exclusive)|^this article (?:is"
    r"|was) (?:subject|protected|exclusive)",
    "edited": r"^\(?(?:this|the) (?:story|article|report) (?:has|was|is)\b.{0,20}\bedited\b",
    "this document": r"^this document is\b",
    "member": r"^(?:already|not) a member|^become a member",
    "visit": r"^(?:view|visit) our\b",
    "want more": r"^want more\b[^.]{0,60}\?$",
    "reach the": r"^reach the reporters?\b",
    "for all": r"^for (?:all )?(?:the )?latest\b.{0,60}\b(?:app|news|updates|stories)\b",
    "first to": r"\bbe the first to comment\b",
    "comments are": r"\bcomments are (?:closed|moderated|subject)\b",
    "comment": r"^(?:we want our|our|about|all|your|to|please read our|read our"
    r"|see our) (?:\w+ )?comment(?:s|ing)?\b"
    r"|\bcomment(?:s|ing)?:? (?:our )?(?:rules|guidelines|policy|forum|section)\b|^report (?:this|a) comment",
    "story for us": r"^(?:do you|have you|got|have)\b.{0,30}\bstory for us\b",
    "live blog": r"^this live ?blog\b|^(?:this|our) live (?:coverage|page|updates)\b.{0,60}$",
    "tip": r"^(?:got|have|do you have)\b.{0,20}\btips?\?",
    "get in touch": r"^(?:do you|have you|are you|got|if you|please|to)\b.{0,160}\bget in touch\b"
    r"|^get in touch\b",
    "journalism": r"^(?:support|help|fund|back|power|we need|keep)\b.{0,60}\bjournalism\b"
    r"|\b(?:support|fund)s? (?:our|independent|local|quality)\b.{0,20}\bjournalism\b",
    "your ": r"^your (?:subscription|support|contribution|donation|gift|e-?mail|browser|session|account)\b",
    "you subscribe": r"\b(?:when|if|once) you subscribe\b",
    "appeared first": r"^the post\b.{3,200}\bappeared first on\b",
    "transcript": r"^transcripts? (?:is|are|may|was|were)\b.{0,60}\b(?:created|provided|generated|deadline)",
    "republish": r"\brepublish(?:ed)? (?:this|our|under|with permission)\b",
    "published by": r"^published by\b.{3,80}$",
    "failed to load": r"\b(?:video|content|page|comments?) (?:has |have )?failed to load\b",
    "refresh": r"^(?:try|please) refresh(?:ing)?\b",
    "preferred source": r"\bas a preferred source\b",
    "want to": r"^want to (?:see|read|hear|know) (?:more|stories)\b.{0,40}\?$",
    "becoming a": r"\bconsider (?:becoming a|subscribing|donating|supporting)\b",
    "brought to": r"\b(?:issue|edition|newsletter|episode) is (?:brought|supported|presented)\b.{0,60}$",
    "code": r"\buse (?:the )?(?:promo )?code \S+ (?:for|to get|at)\b",
    "instagram": _FOLLOWED,
    "facebook": _FOLLOWED,
    "promotional": r"\breceive promotional (?:content|emails?|offers)\b",
    "conseille": r"\bconseille de lire\b",
    "suscriptores": r"\bexclusiv[ao]s? para suscriptores\b",
    "civil": r"\bcivil forum\b",
    "months ago": r"^this (?:article|story|content) (?:was|is)\b.{0,40}\b(?:months|years?) (?:ago|old)\b",
    "may no longer": r"\binformation may no longer be\b",
    "question": r"^(?:got|have|do you have)\b.{0,80}\?.{0,20}\b(?:e-?mail|write to|send|call|tell|ask)\b",
    "forwarded": r"^was this e-?mail forwarded\b",
    "promotion": r"^(?:skip past|after) .{0,30}\bpromotion$",
    "syndicated": r"\bsyndicated feed\b",
    "latest news": r"^(?:track|catch|check|read|get|follow) (?:all )?(?:the )?latest\b.{0,120}$",
    "licensed under": r"^.{0,60}\blicensed under (?:a|the|cc|creative)\b",
    "watch more": r"^watch more (?:of our|videos|on)\b",
    " now": r"^(?:visit|shop|buy|order|book|donate|join|apply|vote|start|send|enter"
    r"|register|subscribe)\b[^.]{1,40} now[!.]?$",
    "is part of": r"^.{2,60} is part of\b.{0,80}\b(?:media|digital|publishing|group|network|limited|ltd"
    r"|inc)\b",
    "is owned": r"^.{2,60} is owned (?:and operated )?by\b.{0,80}\b(?:media|digital|publishing|group|network"
    r"|limited|ltd|inc)\b",
    "will not be published": r"\bemail address will not be published",
    "logged in": r"\b(?:must|need to) be logged in\b",
    "registered": r"\bregistered (?:office|company|charity|in england|trademark)\b.{0,100}$",
    "view this": r"^view this (?:post|photo|profile) on\b",
    "a post shared": r"^a post shared by\b",
    "automatically": r"^this page (?:will|is)\b.{0,40}\bautomatically",
    "our partners": r"^we (?:and|value)\b.{0,60}\b(?:our partners|partners store)\b"
    r"|\bwith our partners\b.{0,40}$",
    "partners": r"^we and our \d*\s?\d* ?(?:\w+ )?partners\b",
    "value your privacy": r"\bvalue your privacy\b",
    "click to": r"^(?:you may )?click to\b",
    "tap here": r"\b(?:tap|click) here (?:to|for)\b",
    "minute read": r"^\d+[- ]minute read",
    "whatsapp": r"^.{0,80}\b(?:our|on|via|por|no seu|auf|sur) whatsapp\b.{0,60}$",
    "telegram": r"^.{0,60}\b(?:our|subscribe|follow|join)\b.{0,20}\btelegram\b.{0,60}$",
    # German, French, Spanish, Portuguese, Italian, Dutch
    "speicherung": r"\btechnische speicherung\b",
    "anzeige": r"\b(?:nach|unter) der anzeige\b",
    "abonnement": r"^(?:lesen sie|mit einem|testen sie|für|jetzt)\b.{0,80}\babonnement\b",
    "mit plus": r"^(?:weiterlesen|jetzt lesen) mit\b",
    "publicité": r"\b(?:après|sous) (?:cette|la) publicité\b",
    "abonnés": r"\bréservée? (?:aux|à nos) abonnés\b",
    "être connecté": r"\bdevez être connecté",
    "publicidad": r"\b(?:después|tras|depois|abaixo) (?:de )?(?:la|da) publicidad",
    "sigue": r"^sigue (?:toda|leyendo|nuestro|nuestra|aquí)\b.{0,100}$",
    "suscri": r"^(?:suscríb|este contenido|contenido).{0,80}\bsuscri",
    "pubblicità": r"\bdopo la pubblicità\b",
    "advertentie": r"\b(?:onder|na) (?:de|deze) advertentie\b",
    "riproduzione": r"\briproduzione riservata\b",
    "personenbezogen": r"\b(?:verarbeitung|verarbeiten|schutz) (?:ihrer )?personenbezogener? daten\b",
    "vos données": r"\b(?:protection|traitement) de vos données\b",
    "sus datos": r"\btratamiento de sus datos\b",
    "los comentarios": r"\bcontenido de los comentarios\b|\bverter comentarios\b|\bcomentario inapropiado\b",
    "nutzt": r"\b(?:seite|wir|website) nutzt?\b.{0,30}\bcookies",
    "verwende": r"\b(?:seite|wir|website) verwende[nt]\b.{0,30}\bcookies",
    "rechte vorbehalten": r"alle rechte",
    "nous utilisons": r"\bnous utilisons\b",
    "droits réservés": r"tous droits",
    "inscrivez": r"^inscrivez-vous\b",
    "utilizamos": r"\butilizamos cookies",
    "este sitio": r"\beste sitio utiliza",
    "los derechos": r"\btodos los derechos",
    "os direitos": r"\btodos os direitos",
    "utilizziamo": r"\butilizziamo i? ?cookie",
    "i diritti": r"\btutti i diritti",
    "gebruike": r"\bgebruiken? cookies",
    "rechten voorbehouden": r"alle rechten",
    "receba": r"^receba em seu e?-?mail",
    "deixe": r"^deixe (?:suas|seu|um)\b",
    "coment": r"^aten[çc][ãa]o: coment",
    # Korean, Japanese, Chinese, Arabic
    "무단": r"무단\s?전재|재배포 금지",
    "저작권자": r"저작권자",
    "쿠키": r"쿠키를 사용",
    "제보": r"제보는",
    "クッキー": r"クッキー(?:を使用|の使用)",
    "無断": r"無断転載",
    "配信": r"更新情報を配信",
    "著作権": r"^著作権|著作権は",
    "版权": r"^版权|版权所有|版权归",
    "未经": r"未经授权|未经许可",
    "责任编辑": r"责任编辑",
    "声明": r"^(?:免责)?声明\s?[:：]",
    "언론사": r"언론사(?:에서|홈|의) ?.{0,20}(?:분류|바로가기|편집)",
    "추천은": r"^기사 추천은",
    "복사": r"^(?:기사|url|주소).{0,6}복사",
    "구독": r"구독(?:하기|해\s?주세요)",
    "기사제보": r"기사\s?제보",
    "송고": r"^\d{4}/\d\d/\d\d \d\d:\d\d 송고$",
    "有料": r"有料(?:記事|会員)(?:です|になる|限定)",
    "文字": r"残り\s?[:：]?\d+文字",
    "禁じ": r"転載.{0,8}禁じ",
    "会員登録": r"会員登録(?:する|が必要|は)",
    "转载": r"(?:不得|禁止|请勿)转载|转载请",
    "编辑": r"^[（(【\[]?(?:编辑|編輯|責任編輯|责编|编审|校对)\s?[:：]",
    "来源": r"^来源\s?[:：].{1,20}$",
    "字体": r"^字(?:体|号|級)\s?[:：]",
    "下载": r"(?:点击|点我|扫码|立即)下载",
    "下載": r"(?:點擊|點我|掃碼|立即)下載",
    "扫": r"扫(?:一扫|描二维码)",
    "حقوق": r"حقوق النشر|الحقوق محفوظة",
    "جميع": r"جميع الحقوق",
    "للقراءة": r"^.{0,20}للقراءة$",
}
_COMPILED = {word: re.compile(pattern) for word, pattern in _NOTICES.items()}

_WORD = re.compile(r"\b\w+")
_BEGINNING = re.compile(r"\b\w{1,3}")
_LATIN = re.compile(r"[a-z]")
_EASTERN = re.compile("[©\u0600-\u06ff\u3040-\u9fff\uac00-\ud7a3]")


def _by_beginning(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Sort what speaks for a notice by the first three letters of the longest word in it."""
    sorted_words: dict[str, tuple[str, ...]] = {}
    for word in words:
        beginning = max(_WORD.findall(word), key=len)[:3]
        sorted_words[beginning] = (*sorted_words.get(beginning, ()), word)
    return sorted_words


_SPACED = _by_beginning(word for word in _NOTICES if _LATIN.search(word))
_UNSPACED = tuple(word for word in _NOTICES if not _LATIN.search(word))
"""What may stand in the midst of other letters: the words of the East, and ©."""

LONGEST = 600
"""A line longer than this is never taken for a notice, whatever it says."""


def is_notice(text: str) -> bool:
    """Whether a line tells the reader about the page or the outlet rather than the news."""
    if len(text) > LONGEST:
        return False
    said = text.casefold().replace("’", "'")
    return is_to_reader(said) or any(word in said and _COMPILED[word].search(said) for word in _likely(said))


def _likely(said: str) -> Iterator[str]:
    """Give what a line may hold: to look for each of them in every line takes three times as long."""
    for beginning in _SPACED.keys() & _BEGINNING.findall(said):
        yield from _SPACED[beginning]
    if not said.isascii() and _EASTERN.search(said):
        yield from _UNSPACED
