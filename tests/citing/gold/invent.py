"""Invent the articles that citations are measured on: `python -m tests.citing.gold.invent > articles.json`.

Every name, outlet and headline is made up. Each article draws an author list, a headline, a date and what is
missing by a fixed seed, so that 300 articles hold every case many times over in different company.
"""

from __future__ import annotations

import json
import random
import sys
from typing import Any

SEED = 20260404
COUNT = 300

PEOPLE: tuple[dict[str, str], ...] = tuple(
    dict(zip(("family", "given", "non-dropping-particle", "suffix"), row.split("|"), strict=False))
    for row in """
Abernathy|Rosalind
Birch|Oliver James
Castellan|Marie-Claire
Drummond|J. K.
Eastlake|Tamsin R.
Fairweather|Hugh||Jr.
Gallowglass|Seán
Hollis|Priya
Ivory|Jean-Paul
Jarrow|Wendell||III
Kestrel|Ada
Lindqvist|Åsa
Moorhouse|Anne-Marie K.
Nightjar|Leo
O’Dowd|Máire
Pemberton-Shaw|Gus
Quillfeather|Zoë
Rasmussen|Søren
Lim|Seo-yeon
Hwang|Do-hyun
Kwon|Ha-eun
Baek|Jin-woo
Seong|Mi Rae
Liang|Wenhua
Ouyang|Ruolan
Shen|Yi
Tsai|Mei-hua
Fujimori|Haruka
Nakatani|Ren
Okubo|Shinji
Dinh|Thi Lan
Huynh|Quoc Bao
Truong|My Linh
Benítez Salgado|Lucía
Carrasco Luna|José Ramón
Ibarra|Inés
Quiroga Peña|Óscar
Dijk|Sanne|van
Veen|Joost|van der
Brink|Femke|ten
Heuvel|Bram|van den
Ahlefeld|Konrad|von
Masri|Layla|al-
Sayyab|Karim|al-
Rashidi|Noor|el-
Sulaiman|Yusuf|bin
Souza|Beatriz|de
Costa Pinto|Rui|da
Almeida|Tomás|de
Okonkwo|Chidera
Mbeki-Duarte|Thandi
Petrov|Mikhail
Wójcik|Łucja
Çelik|Ömer
Nguyễn|Văn Khoa
""".strip().splitlines()
)
SINGLE = ({"family": "Suharlan"}, {"family": "Tendulo"}, {"family": "Wirajaya"})
BODIES = tuple(
    {"literal": name}
    for name in (
        "Northwire", "Baltic Press Agency", "Kanto News Service", "Agencia Austral", "Harbour Desk",
        "Eastport Gazette staff", "Ministry of Ferries", "Delta Wire Inc.",
    )
)  # fmt: skip

OUTLETS = (
    "The Eastport Gazette", "Saltmarsh Herald", "Daily Lantern", "the Northern Courier", "Hanbit Ilbo",
    "The Sandnes Times", "Le Phare", "Diario de Punta Gris", "Westwold Evening Post", "Kaze Shimbun",
    "The Pilot & Ferryman", "Tidewater Weekly", "Marsh Radio News", "El Faro", "De Waddenbode",
)  # fmt: skip
RARE_OUTLETS = ("Corriere della Costa", "Fishermen's Friend", "Ahoy!")

HEADLINES = tuple(
    """
Night ferries halted as ice closes the upper harbour
Council votes to rebuild the sea wall
Mayor denies rift over “windfall” harbour levy
‘Nobody told us’: islanders on the lost ferry
What next for the Saltmarsh line?
Who pays when the tide gate fails?
Stop the dredging now!
iPhone maker opens plant in Westwold
New iPads for every ferry pilot as eTicket system lands
NATO ships call at Eastport for first time
EU-backed wind farm wins planning appeal
COVID-19 inquiry: key findings at a glance
Low-cost carrier adds winter flights to the islands
Long-awaited by-pass is over budget, says watchdog
The harbour that would not freeze: a winter’s tale
Fishing quotas: who won, who lost and why
Teachers’ union accepts pay deal in principle
Minister calls delay “unacceptable”
“We will rebuild,” says mayor after storm
Storm Ada leaves 4,000 homes without power
Q&A: how the new ferry fares will work
Budget 2025: what it means for pensioners
A year after the flood, a town is still waiting
Up-to-date charts could have saved trawler, report finds
Rail strike off as talks succeed at the eleventh hour
Why the old lighthouse is for sale
Police appeal for witnesses after dockside fire
U.S. firm to buy stake in port operator
Peña’s plan for the 항구 quarter divides residents
Housing: a plan is not a home
Live: ferry inquiry hears from captain
Opinion | The bridge we were promised
Review – a fine night at the opera house
Fish & chips up 12% in a year
Is this the end of the paper ticket?
Court rejects appeal by ex-harbour chief
Self-driving buses to start in spring
Third-placed Sandnes hold leaders to 2-2 draw
Weather: sleet in the north, sun on the coast
From the archive: the great freeze of 1963
Between the tides with the last cockle pickers
Harbour board chair steps down over e-mail leak
AI pilot trial runs aground
Dr Okonkwo’s cure for the common cold
'Grave mistake': judge on the closed inquiry
Captain says "no warning" came before collision
Ministers deny talks were "a charade", then resume them
Vaccine roll-out in over-60s ahead of schedule
Islanders vote against causeway
Ten things to do on a wet weekend in Westwold
The price of salt
Ferry fares frozen until April, but parking to rise
Port workers walk out over cuts to night pay
Water company fined £3m for spills near beaches
Ex-minister cleared of wrongdoing
President to visit flood-hit towns on Friday
Seal rescue centre gets new home by the sea
Hanbit Heavy wins order for six LNG carriers
Assembly passes rail bill after all-night sitting
Central bank holds rates for fourth month in a row
South Shore school wins appeal against closure
Exclusive: board knew of cracks in tide gate
Wind, waves and worry: life on the outer islands
How one town said no to the motorway
Ferry Operator Sued Over Lost Cargo in Winter Storm
Harbor Commission Approves New Terminal
After the Storm, a Town Counts the Cost
""".strip().splitlines()
)
FOREIGN = (
    ("es", "El puerto cierra por el hielo por primera vez en medio siglo"),
    ("fr", "La digue du vieux port sera reconstruite avant l’hiver"),
    ("nl", "Veerdienst naar de eilanden ligt stil door storm"),
    ("de", "Hafenamt lehnt Ausbau der Nordmole ab"),
    ("ko", "항구 결빙으로 여객선 운항 중단"),
    ("ja", "港の凍結でフェリー欠航"),
)
SECTIONS = ("Opinion", "World news", "UK politics", "Business", "Sport", "the arts")


def articles(count: int = COUNT, seed: int = SEED) -> list[dict[str, Any]]:
    """So many CSL-JSON records, the same each time."""
    draw = random.Random(seed)
    return [_article(draw, number) for number in range(1, count + 1)]


def _article(draw: random.Random, number: int) -> dict[str, Any]:
    language, title = "en", draw.choice(HEADLINES)
    if draw.random() < 0.06:
        language, title = draw.choice(FOREIGN)
    record: dict[str, Any] = {"id": f"a{number:03}", "type": "article-newspaper", "title": title}
    record["author"] = _authors(draw)
    record["container-title"] = draw.choice(OUTLETS if draw.random() < 0.96 else RARE_OUTLETS)
    record["issued"] = _date(draw, draw.choices((3, 2, 1, 0), (76, 8, 6, 10))[0])
    record["accessed"] = _date(draw, 3)
    record["URL"] = f"https://news.example/{record['id']}/{draw.randrange(10**6)}?ref=a_b"
    record["section"] = draw.choice(SECTIONS) if draw.random() < 0.15 else ""
    record["language"] = language
    for field, chance in (("title", 0.05), ("URL", 0.08), ("container-title", 0.03), ("accessed", 0.04)):
        if draw.random() < chance:
            record[field] = None
    return {field: value for field, value in record.items() if value}


def _authors(draw: random.Random) -> list[dict[str, str]]:
    kind = draw.choices(
        ("one", "two", "three", "four", "many", "body", "single", "nobody"), (34, 14, 7, 6, 7, 12, 3, 17)
    )[0]
    count = {"one": 1, "two": 2, "three": 3, "four": 4, "many": draw.randrange(5, 13)}.get(kind, 0)
    if kind == "body":
        return [draw.choice(BODIES)]
    if kind == "single":
        return [draw.choice(SINGLE)]
    return [{part: text for part, text in person.items() if text} for person in draw.sample(PEOPLE, count)]


def _date(draw: random.Random, precision: int) -> dict[str, list[list[int]]] | None:
    parts = [draw.randrange(2015, 2026), draw.randrange(1, 13), draw.randrange(1, 29)]
    return {"date-parts": [parts[:precision]]} if precision else None


if __name__ == "__main__":
    json.dump(articles(), sys.stdout, ensure_ascii=False, indent=None, separators=(",", ":"))
