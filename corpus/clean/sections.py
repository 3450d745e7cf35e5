"""The section of its outlet that an article stands in, where the page names one beside the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .wordlists import phrases

_SECTIONS = phrases("""
politics|business|economy|finance|markets|money|world|world news|international|national|nation|local
local news|metro|city|cities|region|regional|state|u.s.|us|uk|europe|asia|africa|americas|middle east
asia pacific|sport|sports|football|soccer|tennis|golf|cricket|basketball|baseball|hockey|culture|arts
arts & culture|entertainment|music|film|movies|tv|books|style|lifestyle|life|life & style|travel|food
health|science|environment|climate|technology|tech|media|education|opinion|editorial|editorials|analysis
commentary|comment|society|social affairs|crime|courts|law|justice|defense|defence|military|energy
industry|companies|transport|property|real estate|religion|weather|obituaries|inter-korea|diplomacy
north korea|politik|wirtschaft|finanzen|gesellschaft|kultur|wissen|wissenschaft|panorama|ausland|inland
gesundheit|reise|digital|politique|économie|société|monde|planète|santé|sciences|idées|politica|economia
cronaca|esteri|cultura|spettacoli|política|economía|sociedad|internacional|deportes|opinión|ciencia
tecnología|brasil|mundo|esportes|saúde|política internacional|정치|경제|사회|국제|문화|스포츠|연예|과학
북한|전국|산업|금융|증권|政治|経済|社会|国際|文化|スポーツ|科学|地域|国内|経済・金融|时政|国际|财经|体育
科技|娱乐|军事|سياسة|اقتصاد|رياضة|ثقافة|العالم|محليات
""")
_PATH = re.compile(
    r"(?:(?:you are here|sie sind hier|vous êtes ici|estás en|当前位置|您的位置|您所在的位置|現在位置"
    r"|현재위치)\s?[:：]?\s*)?"
    r"(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|홈|ホーム|トップ|首页|首頁|الرئيسية)\s*[/>›»"
    r"|]\s*(?P<section>[^/>›»|]{2,40}?)\s*(?:[/>›»|]|$)",
    re.IGNORECASE,
)
_BEFORE_LABEL = re.compile(
    r"(?P<section>[^\W\d_][\w& ]{1,25}?)\s+(?:published|updated|posted)\s*:", re.IGNORECASE
)


def is_section(text: str) -> bool:
    """Whether these words are the name of a section and nothing else."""
    return text.casefold().strip() in _SECTIONS


def is_path(text: str) -> bool:
    """Whether this line is the path from a site's first page to this one ("Home > Sports > ...")."""
    first, *rest = text.casefold().split() or [""]
    steps = first == "home" and rest and all(word in _SECTIONS or word in ("news", "latest") for word in rest)
    return bool(steps or _PATH.match(text))


def find_section(above: Sequence[str], below: Sequence[str]) -> str | None:
    """Give the section that the lines right above the headline, a path to it or the date line below name."""
    for text in reversed(above[-3:]):
        if path := _PATH.match(text):
            return path["section"]
    named = [text.casefold() in _SECTIONS for text in above[-3:]]
    if named and named[-1] and sum(named) < 3:
        return above[-1].title() if above[-1].isupper() or above[-1].islower() else above[-1]
    for text in below[:3]:
        label = _BEFORE_LABEL.match(text)
        if label and label["section"].casefold() in _SECTIONS:
            return label["section"].capitalize()
    return None
