"""What pages say to their readers in sentences: cookies, newsletters, apps, comments, copyright, adverts."""

from __future__ import annotations

import re

_NOTICES = {
    # English
    "cookie": r"\b(?:uses?|using|accept|our|of) (?:\w+ )?cookies\b|\bcookie (?:policy|settings|notice)\b",
    "this site": r"\b(?:this|our) (?:web)?site (?:uses|use)\b",
    " you": r"^by (?:choosing|clicking|continuing|signing|using|submitting|subscribing"
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
    "mail": r"\byour e-?mail\b",
    "javascript": r"\b(?:enable|without|requires?) javascript\b|\bjavascript (?:is|to|must)\b",
    "adblock": r"\badblock",
    "ad blocker": r"\bad blocker",
    "app": r"\b(?:download|get) (?:the|our)\b[^.]{0,40}\bapps?\b|\bnews app:|\bdownload [\w ]{2,30} app\b",
    "for further": r"^for further details\b",
    "follow": r"^follow (?:us|our|me|the author)\b|^follow [\w' ]{2,30} on\b|\bfollow us on\b",
    "like this": r"\blike (?:this|the) (?:story|article)\b",
    "join": r"^join (?:the|our)\b.{0,40}$",
    "chat": r"^chat with us\b",
    "rights reserved": r"\ball rights reserved\b",
    "copyright": r"^copyrights?\b|\bcopyright (?:©|\(c\)|\d{4})",
    "©": r"^©|^.{0,40}©\s?(?:19|20)\d\d",
    "(c)": r"^\(c\) ?\d",
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
    r"|newsletters?|alerts|updates)\b",
    "receive": r"^receive (?:the|our|all)\b.{0,60}\b(?:updates|news|alerts)\b",
    "to continue reading": r"\bto continue reading\b|\bcontinue reading (?:for|with)\b",
    "this article": r"^this (?:article|story) (?:is )?(?:related to|exclusive)|^this article (?:is"
    r"|was) (?:subject|protected|exclusive)",
    "edited": r"^\(?(?:this|the) (?:story|article|report) (?:has|was|is)\b.{0,20}\bedited\b",
    "this document": r"^this document is\b",
    "support": r"^(?:become|support) (?:a|our)\b.{0,60}(?:member|subscriber|journalism)",
    "member": r"^(?:already|not) a member|^become a member",
    "visit": r"^(?:view|visit) our\b",
    "notifications": r"\bturn (?:on|off) (?:your |desktop )?notifications",
    "plenty more": r"^there's plenty more where",
    "need more": r"^need more \w+\? subscribe",
    "want more": r"^want more\b[^.]{0,60}\?$",
    "rely on advertising": r"\bwe rely on advertising\b",
    "reach the": r"^reach the reporters?\b",
    "for all": r"^for (?:all )?(?:the )?latest\b.{0,60}\b(?:app|news|updates|stories)\b",
    "first to": r"\bbe the first to comment\b",
    "comments are": r"\bcomments are (?:closed|moderated|subject)\b",
    # German, French, Spanish, Portuguese, Italian, Dutch
    "speicherung": r"\btechnische speicherung\b",
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
    "版权": r"版权所有|版权归",
    "未经": r"未经授权|未经许可",
    "责任编辑": r"责任编辑",
    "جميع": r"جميع الحقوق",
}
_COMPILED = tuple((word, re.compile(pattern)) for word, pattern in _NOTICES.items())

LONGEST = 600
"""A line longer than this is never taken for a notice, whatever it says."""


def is_notice(text: str) -> bool:
    """Whether a line tells the reader about the page or the outlet rather than the news."""
    if len(text) > LONGEST:
        return False
    said = text.casefold().replace("’", "'")
    return any(word in said and pattern.search(said) for word, pattern in _COMPILED)
