"""What an outlet says to its readers about its own services, whatever the phrase."""

from __future__ import annotations

import re

from .wordlists import words

_ADDRESSED = re.compile(
    r"\b(?:you|yours?|we|our|us|please|this (?:e-?mail|newsletter)|sie|ihr(?:e[mnrs]?)?|wir"
    r"|unser(?:e[mnrs]?)?"
    r"|vous|votre|vos|nous|notre|nos|tus?|sus?|usted|nuestr[oa]s?|você|seus?|suas?|noss[oa]s?|vostr[oaie]"
    r"|nostr[oaie]|je|jouw?|uw?|onze?|recevez|recibe|receba|ricevi"
    r"|ontvang)\b"
)
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
connecter connectez-vous données essentiel gratuit gratuitement inscription inscrire inscrivez-vous lecteurs
lettre partager publicité recevez recevoir télécharger
boletín canal comentar comentario comentarios contenido contenidos correo cuenta datos descarga electrónico
gratis noticias oferta privacidad publicidad recibe recibir registrado registrarse registro regístrate
sesión suscripción suscriptor suscriptores suscribirse suscríbete síguenos
assinante assinantes assinatura assine cadastre-se cadastro comentários conta conteúdo notícias receba
abbonamento abbonati accedi commentare commenti contenuti iscriviti iscrizione notizie ricevi registrati
aanmelden abonnee abonneer inloggen nieuwsbrief ontvang reacties
""")
_STEMS = ("abonn", "subscri", "suscri", "newslet")
_PAST = re.compile(r"\b(?:said|told|says|was|were|had|did)\b|[“\"«„]")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ELIDED = re.compile(r"\b[dl]'")
_PRICE = re.compile(r"[€$£]\s?\d|\d\s?(?:€|euros?\b|cents?\b)")
_TERM = re.compile(
    r"\b(?:days?|weeks?|months?|years?|issue|tage?|wochen?|monate?|jours?|mois|an|días?|mes|meses|mês|mesi|giorni"
    r"|maand|maanden|weken)\b"
)
_ENOUGH = 3
_LONGEST = 300


def is_to_reader(said: str) -> bool:
    """Whether a line speaks to the reader, in the words of a service rather than of the news.

    `said` is in lower case with straight apostrophes.
    """
    if len(said) > _LONGEST:
        return False
    addressed = _ADDRESSED.search(said)
    if not (addressed or _is_offer(said)) or _PAST.search(said):
        return False
    spoken = _WORD.findall(_ELIDED.sub(" ", said))
    serving = sum(word in _SERVICE or word.startswith(_STEMS) for word in spoken)
    short = len(spoken) < 16
    return serving >= _ENOUGH or (short and serving >= (_ENOUGH - 1 if addressed else 1))


def _is_offer(said: str) -> bool:
    """Whether a line names a price for a time, as offers of subscriptions do."""
    return bool(_PRICE.search(said) and _TERM.search(said))
