"""Whether words on a page are a person's name, and the form in which to keep it."""

from __future__ import annotations

import re

from .wordlists import words

_PARTICLES = words("de del della der den di da dos das du van von vom zu bin ibn al el la le ter ten af av y")
_NOT_NAMES = words("""
a account actualités admin administrator advertisement ag agence agencia agencies agency agenzia all
allgemeine america american analysis and angeles app archive article articles asia associated at author
authors based best blog breaking britain british broadcasting bureau business buy by capital channel
city click climate college column columnist comment commentary community company contact content
contributor corp correspondent council country courier crime culture daily data day deals department
desk digital east economic economy editor editorial editors education email energy entertainment
environment europe european events exclusive express facebook fashion features file finance food
football for foreign free friday from full gallery games gazette get global government group guide
headlines health her herald here his home hong house image images in inc india industry inquirer insider
institute international investigations journal kong korea korean latest ledger letters life live local
london los ltd magazine mail markets media mobile monday money monitor more morning most movies music my
nachrichten nation national network new news newspaper newsroom newswire no north noticias notícias now
observateur observer of off office on online open opinion order our page party people photo photos picks
podcast police policy politics popular post posted power premium press presse privacy publish published
radio read reader redacción redaktion redazione redação register reporter reports review reviews
rundschau reprints rédaction saturday science search section services share show shows sign site south special
sport sports staff standard state states stories story street style sunday tech technology telegraph the
this thursday times to today top topics tour trade travel trending tribune tuesday tv uk union united
updated us usa video videos voice watch weather web wednesday week weekly west what wire with women
world writer writers year york your zeitung odds pages reads scores standings
zum zur artikel autor bilder fotos galerie fotostrecke kontakt
""")
_ROLES = re.compile(
    r"(?i)\b(?:reporter|correspondent|editor|writer|columnist|staff|contributor|bureau|news|press|agency"
    r"|agencies|md|phd|ms|rdn|rd|jr|sr"
    r"|times|daily|post|ledger|service|desk|network|business|politics)\b"
)
_ROLE = words("""
reporter correspondent editor writer columnist journalist producer redakteurin redakteur reporterin
photographer anchor critic
""")
_ROLE_ABROAD = words("""
korrespondent korrespondentin journalistin autorin autor kolumnist volontärin
volontär journaliste correspondant correspondante rédacteur rédactrice envoyé envoyée chroniqueur
redactor redactora periodista corresponsal enviado enviada columnista colaborador colaboradora
jornalista correspondente colunista giornalista inviato inviata redattore redattrice verslaggever
""")
_ROLE_BEFORE = words("""
senior chief staff deputy political local national foreign football sports sport business health education
science crime courts city city's associate assistant managing executive investigative freelance special
environment technology travel food arts culture housing transport features showbiz rugby cricket golf and &
""")
ROLE_GLUED = re.compile(
    r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])(?=(?:[A-ZÀ-Þ][\w-]+ ){0,3}"
    rf"(?i:{'|'.join(sorted(_ROLE | _ROLE_ABROAD))}|articles|ceo|founder|staff)\b)"
)
"""Where a role follows a name without so much as a space."""
_WORD = re.compile(r"(?:[A-ZÀ-ÞŁŚŻŽŠČĐİА-Я][\w'’.-]*|[A-Z]\.|(?:d|l|o)['’][A-Z]\w+)$")
_INITIALS = 2
"""Letters of a word in capitals that may be no more than initials."""
_CASELESS = re.compile("[\u05d0-\u05ea\u0620-\u0652]{2,15}(?: [\u05d0-\u05ea\u0620-\u0652]{2,15}){1,3}")
_SPLIT = re.compile(r"\s*(?:,|;|&|\b(?:and|und|et|y|e|og|och|with|avec|mit|con|com)\b|\+)\s*", re.IGNORECASE)

_JAPANESE_FAMILIES = words("""
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本
井上 木村 林 斎藤 斉藤 齋藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川
前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 藤原
岡本 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田
柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山
村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保
佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内
西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋
川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 大橋 石原 松岡 浜田
馬場 森本 矢野 浅野 松下 星野 大久保 吉岡 小池 野田 荒木 大谷 松浦 熊谷 黒田 尾崎
永田 川村 望月 田所 松村 荒井 堀 平井 大島 西尾 早川 菅野 小西 岡崎 片山 南 堀内
吉野 栗原 瀬戸 三宅 中井 河合 内藤 神田 須藤 成田 榎本 本間 小田 石橋
""")
_KOREAN_FAMILIES = words("""
an bae baek ban bang bong byun cha chang cho choe choi chon chu chun chung eom gang ghil gil go goo gu
gwak gwon ha ham han heo hong hur hwang hwangbo hyun im in jang jeon jeong ji jin jo joo ju jun jung
kang kim ko koh koo kwak kwon lee lim ma maeng min moon mun myung na nam namgung noh oh pak park pyo ra
rhee ryu seo seok seol shim shin sim sin so sohn son song suh sung um wi woo yang yeo yi yim yoo yoon
you yu yun
""")


def people(text: str) -> tuple[str, ...]:
    """Give the persons that a byline's words list, in order; what is not a person's name ends the list.

    A role or outlet after a name ("Jo March, AP Sports Writer") is passed over; one in first place means
    that the byline names no person.
    """
    found: list[str] = []
    for part in _SPLIT.split(text[:300]):
        part = without_role(part.strip(" .,-–—"))
        if is_person(part) or _CASELESS.fullmatch(part):
            found.append(proper(part))
        elif not found and part:
            return ()
    return tuple(found)


def without_role(name: str) -> str:
    """Take off the role or place that follows a name without a comma ("Ida Brandt Health reporter")."""
    words = _in_capitals(name.split())
    abroad = next((place for place, word in enumerate(words) if word.casefold() in _ROLE_ABROAD), 0)
    if abroad > 1:
        return " ".join(words[:abroad]).strip(",")
    role = next((place for place, word in enumerate(words) if word.casefold() in _ROLE), 0)
    if role < 3 and not (role == 2 and words[1][0].isupper()):
        return " ".join(words)
    first = role
    while first > 2 and words[first - 1].strip(",").casefold() in _ROLE_BEFORE:
        first -= 1
    if first == role and role > 3 - (words[role - 1][0].isupper() and not words[role].isupper()):
        first -= 1
    return " ".join(words[:first]).strip(",")


def _in_capitals(words: list[str]) -> list[str]:
    """The words in capitals, where a name is set in them and what follows it is not ("ANA REIS Lisboa")."""
    end = next((place for place, word in enumerate(words) if not word.isupper()), 0)
    return words[:end] if end > 1 and len("".join(words[:end])) > _INITIALS * end else words


def is_person(text: str) -> bool:
    """Whether these few words have the shape of a person's name, and none belongs to an outlet or menu."""
    words = text.split()
    if not 2 <= len(words) <= 7 or len(text) > 45 or any(letter.isdigit() for letter in text):
        return False
    if any(_bare(word) in _NOT_NAMES for word in words) or _ROLES.search(text):
        return False
    named = [
        word
        for place, word in enumerate(words)
        if _WORD.match(word) and (word.casefold() not in _PARTICLES or (not place and word == "Al"))
    ]
    return 2 <= len(named) <= 5 and all(word in named or word.casefold() in _PARTICLES for word in words)


def caseless(text: str) -> tuple[str, ...]:
    """Give the name that these few words are in a script without capitals, if they may be one."""
    return (text,) if _CASELESS.fullmatch(text) else ()


def family_name_first(text: str) -> bool:
    """Whether these few Han characters are a Japanese name: a common family name, then a given one."""
    text = text.strip()
    return 3 <= len(text) <= 5 and any(
        text[:length] in _JAPANESE_FAMILIES and 1 <= len(text) - length <= 3 and length + 2 <= len(text)
        for length in (3, 2)
    )


def proper(name: str) -> str:
    """Give a name in capitals as it is written in running text ("SEO MIN-JAE" -> "Seo Min-jae")."""
    name = " ".join(name.split())
    if not name.isupper():
        given, _, family = name.rpartition(" ")
        return f"{given} {_capital(family, first=False)}" if family.isupper() and len(family) > 3 else name
    words = name.split()
    korean = len(words) == 2 and words[0].casefold() in _KOREAN_FAMILIES and "-" in words[1]
    return " ".join(
        word.capitalize() if korean else _capital(word, first=not place) for place, word in enumerate(words)
    )


def _capital(word: str, *, first: bool) -> str:
    if word.casefold() in _PARTICLES and not first:
        return word.lower()
    if len(word) == 2 and word.endswith("."):
        return word
    word = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return re.sub(r"^Mc(\w)", lambda match: f"Mc{match.group(1).upper()}", word)


def _bare(word: str) -> str:
    return word.casefold().strip(".,").replace("’", "'").removesuffix("'s")
