"""What is on a page but not in its article: buttons, counters, forms, adverts, lists of other articles."""

from __future__ import annotations

import re
from functools import lru_cache

from .furniture import BUTTONS, ENDS, LISTS
from .names import is_person
from .notices import is_notice

_SHARES = (
    r"(?:facebook|twitter|x|e-?mail|linkedin|reddit|pinterest|whatsapp|tweet|share|submit|print|flipboard)"
)
_SPANS = r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|[smhdwy])"
_COUNTED = (
    r"(?:views?|shares?|comments?|comentarios|comentários|commentaires|kommentare?|commenti|reacties|likes?|reads?"
    r"|votes?|hits?|letture|lectures?|vues?|조회수?|댓글수?"
    r"|추천수?|浏览|阅读|点击|閲覧数?)"
)

_BEGINNINGS = re.compile(
    rf"(?:{_SHARES}[\s|/·•]*){{2,}}$"
    r"|(?:click )?(?:to )?(?:share|print|e-?mail|submit)\b[^.]{0,40}\b(?:on|via|with|to|this)\b[^.]{0,40}$"
    r"|rate (?:this|the|our) \w+$|share or comment on\b.{3,200}$|[^:]{2,40}: ?\+?[\d ()-]{9,}$"
    r"|(?:partager|teilen|compartir|compartilhar|condividi|delen) (?:sur|auf|mit|en|no|su|op|via|par|per)\b"
    r".{0,40}$"
    r"|share (?:this|on|via|with|your)\b.{0,40}$|share permalink\b|all sharing options|\(button\)|iframe:"
    r"|#?alternate\b"
    r"|(?:back|return) to [^.]{3,40}$|you(?:'re| are) (?:here|reading)\b.{0,40}$|icon[ -]\S|today in \w"
    r"|metro cities\b"
    r"|advertis\w+\s*[-–—:]|(?:story|article) continues|continues? (?:reading )?below"
    r"|scroll (?:down )?to continue"
    r"|page \d+ of \d+|image \d+ of\b|view all \(|\(\d+ videos?\)$|audio report\b|tempo de leitura"
    r"|temps de lecture"
    r"|(?:listen|watch)\b.{0,40}\b(?:article|min(?:ute)?s?)\b.{0,12}$|(?:read|reading"
    r"|listening) time\b.{0,30}$"
    r"|(?:promoted|sponsored|ads?|recommended|powered|outbrain|content) (?:links? |content )?by\b.{0,30}$"
    r"|(?:show|view|read|see|hide|load)(?: all| more)? \d+ \w+$|(?:see|show|view) (?:more|all)\b[^.!?]{0,50}$"
    r"|(?:lesezeit|leestijd|tiempo de lectura|tempo di lettura|읽는 시간)\b.{0,20}$"
    r"|artikel zum hören\b.{0,20}$"
    r"|(?:weiter|weiterlesen|lees verder|la suite|suite) (?:nach|unter|après|sous|onder|na)\b.{0,40}$"
    r"|\[\[?(?:ad|advert|widget|embed|gallery|newsletter)[\w -]{0,20}\]?\]$|icon: .{2,30}$"
    r"|contin[uú]a (?:depois|después|dopo|abaixo)\b.{0,40}$|\d+ (?:min(?:uten?|utos|uti"
    r"|utes)?)\.? ?(?:de lectura"
    r"|de leitura|lesezeit|leestijd|di lettura|de lecture)?$|当前位置|您的位置|您所在的位置|목록\b|가\s?가$"
    r"|\d{1,2}\+ \w+gamble\w*\b|\(?(?:attn|end|ends|more|mtf|xxx)\b\s*(?::.*)?\)?$|\(끝\)$|\(完\)$"
    r"|keywords?:?$|tags?\s*:?$"
    r"|(?:posted|published|updated)\s*:?\s*(?:updated\s*:?)?$|%@|tag\w+\.\w{2,4}\d|(?:bc|ap)-[a-z]{2}-"
    r"|(?:image|media) (?:copyright|caption|source),?$|(?:photo|image|picture) for representation"
    r"|representative image"
    r"|\[?\[?e-?mail[\s:]*protected\]?\]?$|@\w{2,30}$|(?:our )?standards\s?:|\w+ (?:board|community) policy\b"
    r"|community (?:policy|guidelines)|(?:[^\W\d_.]+:? ){0,4}"
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}$|#\w+(?:\s+#\w+)*$",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    rf"\d[\d.,]*[km]?\s*{_COUNTED}$|{_COUNTED}\s*[:：]?\s*\d[\d.,]*$"
    rf"|(?:about )?\d+[- ]min(?:ute)?s?\.?(?: read)?$"
    r"|\d+\s*(?:/|of|-)\s*\d+(?:\s*of\s*\d+)?\s*(?:next\b.*|[<>»]*)?$|\+?\d{1,7}$|0\s?/\s?\d+\s?자?$"
    r"|\d{2,4}-\w+-\d{1,3}-\("
    r"|\d{1,3}[smhd]$|(?:updated (?:at )?)?\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$",
    re.IGNORECASE,
)
_AGES = re.compile(
    rf"(?:(?:published|updated|posted):? )?(?:about )?(?:\d+|an?|one)\s?{_SPANS} ?ago$|just now$"
    rf"|vor (?:\d+|eine[mnr]?) \w+$|il y a (?:\d+|une?) \w+$|hace (?:\d+|una?) \w+$"
    r"|há (?:\d+|uma?) \w+$"
    r"|(?:\d+|un['’]?a?|en|ett|een) ?\w+ (?:temu|sedan|siden|önce|fa|geleden|(?:yang )?lalu|назад|тому)$"
    r"|\d+\s?(?:분|시간|일) ?전$|\d+\s?(?:分|時間|小时|天)前$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\d ?°|°[cf]\b|\(opens in (?:a )?new window\)|\bclick here to\b|\brated \w+ for its credibility"
    r"|\bld-writethru",
    re.IGNORECASE,
)
_SIGNS_OF_INSIDE = ("°", "(opens in", "click here", "its credibility", "ld-writethru")
"""One of these is in whatever `_INSIDE` finds."""
_MARKS_ONLY = re.compile(
    r"[-–—=_*.•·|○●<>«»‹›\s]+$|-(?:0|30|end)-$|[^\w\s]{1,3}$|[\w &]{2,25}(?: ?[>›»] ?[\w &]{2,25})+[>›»]?$"
)
_POINTERS = re.compile(
    r"(?:read more|related(?: \w+)?|(?:more )?on [\w-]+\.\w{2,5}|also read"
    r"|read also|see also|also see|also|see more|more|watch|don'?t miss"
    r"|recommended"
    r"|(?:watch|read|see) more|sponsored|promoted|advertorial|partner content"
    r"|anzeige|publicité|publicidad|must read|further reading"
    r"|lesen sie auch|lesetipp|mehr dazu|lire aussi|à lire(?: aussi)?|lea también"
    r"|leia (?:também|mais)|leggi anche|lees ook|baca juga|관련\s?기사|関連記事|相关阅读|اقرأ أيضا[ًا]?)"
    r"\s?[:：|»>](?!//).{0,200}$|(?:read|opinion|analysis|explained|in pictures|listen)\s?\|.{3,200}$",
    re.IGNORECASE,
)
_LEFTOVERS = re.compile(
    r".{0,120}(?:\.\.\.|…)\s?(?:read more|see full gallery|more|»)?$|.{3,160}\bread more$", re.I
)
_LIST_HEADS = re.compile(
    r"(?:related|more|also|see also|most (?:read|popular|viewed)|popular|latest|top|recommended)"
    r" (?:on|from|in|by|about|for|stories|news)\b.{0,60}$|more on\s*:|must reads?\b.{0,30}$"
    r"|meer over\b.{0,30}$|(?:more|other|recent|latest) (?:[\w'&-]+ ){1,3}"
    r"(?:stories|articles|news|headlines)$"
    r"|about (?-i:(?:The )?[A-Z][\w&.'-]*(?: [A-Z&][\w&.'-]*){0,4})$"
    r"|mehr (?:aus|von|zu|über)\b.{0,40}$|plus d'articles\b.{0,30}$|más (?:de|en|sobre) [A-ZÁÉÍÓÚ].{0,40}$"
    r"|.{2,30}'s (?:most recent|favorite|latest) (?:stories|articles|posts|gear)$|こちらの記事も.{0,12}$",
    re.IGNORECASE,
)
_END_HEADS = re.compile(
    r"\d+ thoughts? on\b.{3,}|this entry was posted\b.{0,200}$"
    r"|(?:most (?:read|popular|viewed|watched)|more from|popular on)\b.{2,40}$|\d+ (?:comments?|replies)$"
    r"|(?:(?:read|see|view|show) )?(?:more|other|all|all posts|all articles|posts|articles"
    r"|stories) by\b.{2,50}$"
    r"|(?:previous|next) (?:post|article|story)\s?[:：»›-].{2,120}$|(?:الوسوم|كلمات مفتاحية)\s?[:：].{0,200}$"
    r"|originally published\b.{0,60}$"
    r"|comments? ?\(\d+\)$|comments?: .{0,40}$"
    r"|our standards:.{0,60}$|join the (?:conversation|discussion)\W*$"
    r"|(?:tags?|keywords|topics|schlagworte|etiquetas|filed under|タグ|태그)\s*[:：|].{0,200}$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:über|à propos de|sobre|over)\s+(?=\S.{4,40}$)", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_HEAD = 60
_HEADS = frozenset(head for head in LISTS if not head.startswith(("the ", "for ", "more ")))
_EDGES = " \t:：!?…|»›>«‹<-–—•·*#[]()【】→▶▲▼✕×"
_KEPT = 4_096


@lru_cache(maxsize=_KEPT)
def is_junk(text: str) -> bool:
    """Whether this line is a button, a counter, a form's label, an advert or a notice to the reader."""
    if len(text) <= 200 and (
        _is_button(_folded(text))
        or _BEGINNINGS.match(text)
        or _COUNTERS.match(text)
        or _AGES.match(text)
        or _MARKS_ONLY.match(text)
        or _says_inside(text)
        or _POINTERS.match(text)
    ):
        return True
    return is_notice(text)


def _says_inside(text: str) -> bool:
    folded = text.casefold()
    return any(sign in folded for sign in _SIGNS_OF_INSIDE) and bool(_INSIDE.search(text))


def _is_button(folded: str) -> bool:
    """Whether these words are a button's, or those of several in a row."""
    return folded in BUTTONS or (" " in folded and all(word in BUTTONS for word in folded.split()))


@lru_cache(maxsize=_KEPT)
def opens_list(text: str) -> bool:
    """Whether this line stands over a list of other articles ("Related news", "Editor's picks")."""
    return len(text) <= 80 and (_folded(text) in LISTS or bool(_LIST_HEADS.match(text.replace("’", "'"))))


@lru_cache(maxsize=_KEPT)
def ends_article(text: str) -> bool:
    """Whether this line stands below an article, at the head of what follows it on a page."""
    return len(text) <= 240 and (
        _folded(text) in ENDS or bool(_END_HEADS.match(text)) or _is_about_person(text)
    )


def _is_about_person(text: str) -> bool:
    """Whether a line stands over a note on an author ("Über Ida Brandt")."""
    match = _ABOUT.match(text)
    return match is not None and is_person(text[match.end() :])


def is_age(text: str) -> bool:
    """Whether this line says how long ago something appeared ("2 hours ago"), which is no date."""
    return len(text) <= 40 and bool(_AGES.match(text))


@lru_cache(maxsize=_KEPT)
def is_teaser(text: str) -> bool:
    """Whether this line leads to another article: its cut-off beginning, or its headline behind a label."""
    return len(text) <= 200 and bool(_LEFTOVERS.match(text) or _is_headed(text))


def _is_headed(text: str) -> bool:
    """Whether a line begins with what is said over lists of other articles ("Lire aussi Le phare...")."""
    if not text or text[-1] in ".!:":
        return False
    spoken = _GLUED.sub(" ", text[:_HEAD]).split()
    said = [word.casefold() for word in spoken[:4]]
    return any(
        " ".join(said[:count]).strip(_EDGES) in _HEADS
        for count in range(2, len(said))
        if not spoken[count][0].islower()
    )


def _folded(text: str) -> str:
    return text.casefold().strip(_EDGES).replace("’", "'") if len(text) <= 60 else ""
