"""What an outlet says to its readers about its own services, whatever the phrase."""

from __future__ import annotations

import re

from .wordlists import words

_ADDRESSED = words("""
you your yours we our us please newsletter
sie ihr ihre ihrem ihren ihrer ihres wir unser unsere unserem unseren unserer unseres
jeres vores køb
vous votre vos nous notre nos recevez tu tus su sus usted nuestro nuestra nuestros nuestras recibe
você seu seus sua suas nosso nossa nossos nossas receba vostro vostra vostri vostre nostro nostra nostri
nostre ricevi suscríbete suscríbase regístrate abonnez-vous inscrivez-vous
connectez-vous assine cadastre-se abbonati iscriviti registrati je jouw uw onze ons ontvang
""")
_SERVICE = words("""
account adblocker ads advertisers advertising again alerts app apps bookmark bookmarks browser channel
click clicking comment commenting comments content cookies delivered donate donation donations download
downloads e-mail editors email emails enjoy facebook feedback follow following forum forums free inbox
instagram join journalism journalists later linkedin log login magazine member members membership my
newsletter newsletters newsroom notifications offer offers opt-in page podcast podcasts privacy reader
readers received register registered registering registration reporting share sharing sign signed
signing site spam sponsors story subscribe subscribed subscriber subscribers subscribing subscription
subscriptions tap telegram terms tiktok trial try twitter unsubscribe updates website whatsapp youtube
abo abonnement abonnent abonnenten abonnieren abonniert angebot angebote anmelden anmeldung
datenschutz datenschutzerklärung einwilligung e-mail-adresse einloggen jetzt kommentar kommentare
kommentieren konto kostenlos kündbar kündigen leserservice nutzungsbedingungen postfach push-nachrichten
registrieren registriert registrierung testen weiterlesen
abonné abonnés abonner abonnez-vous actualité actualités adresse commentaire commentaires commenter compte
connecter connectez-vous données engagement essentiel gratuit gratuitement inscription inscrire
inscrivez-vous lecteurs
lettre mois offre offres partager publicité recevez recevoir télécharger
boletín canal comentar comentario comentarios contenido contenidos correo cuenta datos descarga electrónico
gratis noticias oferta privacidad publicidad recibe recibir registrado registrarse registro regístrate
sesión suscripción suscriptor suscriptores suscribirse suscríbete síguenos
apoya leyendo periodismo
assinante assinantes assinatura assine cadastre-se cadastro comentários conta conteúdo notícias receba
abbonamento abbonati accedi commentare commenti contenuti iscriviti iscrizione notizie ricevi registrati
adgang artikler nyhedsbrev tilmeld
aanmelden abonnee abonneer inloggen nieuwsbrief ontvang reacties
""")
_STEMS = ("abonn", "subscri", "suscri", "newslet")
_PAST = re.compile(r"\b(?:said|told|says|was|were|had|did)\b|[“\"«„]")
_MARKS = str.maketrans(dict.fromkeys(".,:;!?()[]|/…", " "))
_CURRENCIES = ("€", "$", "£", "euro", "cent")
_PRICE = re.compile(r"[€$£]\s?\d|\d\s?(?:€|euros?\b|cents?\b)")
_TERM = re.compile(
    r"\b(?:days?|weeks?|months?|years?|issue|tage?|wochen?|monate?|jours?|mois|an|días?|mes|meses|mês|mesi|giorni"
    r"|maand|maanden|weken)\b"
)
_ENOUGH = 3
_SHORT = 18
"""Words of a line at most in which fewer words of a service do."""
_LONGEST = 300


def is_to_reader(said: str) -> bool:
    """Whether a line speaks to the reader, in the words of a service rather than of the news.

    `said` is in lower case with straight apostrophes.
    """
    if len(said) > _LONGEST:
        return False
    spoken = said.translate(_MARKS).split()
    addressed = not _ADDRESSED.isdisjoint(spoken)
    if not (addressed or _is_offer(said)) or _PAST.search(said):
        return False
    serving = sum(
        word in _SERVICE or word.partition("'")[2] in _SERVICE or word.startswith(_STEMS) for word in spoken
    )
    short = len(spoken) < _SHORT
    return serving >= _ENOUGH or (short and serving >= (_ENOUGH - 1 if addressed else 1))


def _is_offer(said: str) -> bool:
    """Whether a line names a price for a time, as offers of subscriptions do."""
    return any(sign in said for sign in _CURRENCIES) and bool(_PRICE.search(said) and _TERM.search(said))
