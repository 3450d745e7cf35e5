"""Which publishers are no newspapers: broadcasters, agencies and sites that some styles treat as web pages.

APA (7th ed., 10.16, on BBC News, Bloomberg, CNN, HuffPost, Reuters and Vox) sets the headline in italics
there and the site plain; Chicago (17th ed., 8.191 and 14.206) and AMA set the name of a site plain. What was
broadcast and is read as a page, and a live blog, are cited as such pages: no style here has a form for them.
"""

from __future__ import annotations

import re

from .wordlists import words

_ALONE = words(
    """
    abc_news afp agence_france-presse al_jazeera al_jazeera_english anadolu_agency ani ansa ap ap_news
    ard arirang arirang_news associated_press axios bloomberg buzzfeed_news cgtn channel_4_news cna cnbc
    channel_newsasia deutsche_welle dpa dw efe euronews fox_news france_24 huffpost jiji_press jtbc
    kyodo_news msnbc npr nrk orf pti rainews reuters rfi rtve salon sky_news tagesschau tass univision upi
    voa voice_of_america vox ytn zdf
    """
)
"""Sites by their whole names, in small letters, each as one word."""
_FIRST = words("bbc cbc cbs cnn itv kbs mbc nbc nhk pbs rté sbs svt vrt xinhua yle yonhap")
"""Those that are known by the first word: BBC News, BBC Sport, CNN Politics."""
_KIND = re.compile(r"\b(?:radio|tv|television|broadcast\w*|news agency|newswire|news channel)\b")
_PAPER = re.compile(r"\b(?:times|guide|gazette|herald|magazine|post|review|weekly)\b")
"""Words of a newspaper's or magazine's name, whatever else is in it: Radio Times."""


def is_site(publisher: str) -> bool:
    """Whether the publisher is known, or by its name seen, to be a broadcaster, an agency or a news site."""
    name = publisher.casefold().removeprefix("the ")
    if name.replace(" ", "_") in _ALONE or name.partition(" ")[0] in _FIRST:
        return True
    return bool(_KIND.search(name)) and not _PAPER.search(name)
