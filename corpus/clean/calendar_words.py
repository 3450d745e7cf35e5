"""The words that dates are written in: months in many languages, halves of the day, time zones."""

from __future__ import annotations

from .wordlists import words

_MONTHS = """
january jan januar january janvier enero gennaio janeiro januari janv ene gen stycznia ocak janúar يناير
february feb februar février fevrier febrero febbraio fevereiro februari fév févr fev lutego şubat فبراير
march mar märz maerz mars marzo março maart maret mrz mär mac marca mart مارس
april apr avril abril aprile avr abr kwietnia nisan أبريل ابريل
may mai mayo maggio maio mei mag maja mayıs maj مايو
june jun juni juin junio giugno junho giu czerwca haziran يونيو
july jul juli juillet julio luglio julho juil lug lipca temmuz يوليو
august aug août aout agosto augustus augusti agustus ago ags sierpnia ağustos أغسطس
september sep sept septembre septiembre settembre setembro set settem września eylül سبتمبر
october oct oktober okt octobre octubre ottobre outubro ott out października ekim أكتوبر اكتوبر
november nov novembre noviembre novembro november listopada kasım نوفمبر
december dec dezember dez décembre diciembre dicembre dezembro desember déc dic des grudnia aralık ديسمبر
"""
_RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"

_LEVANTINE = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"

MONTHS = {word: number for number, line in enumerate(_MONTHS.strip().split("\n"), 1) for word in line.split()}
MONTHS |= {word: number for number, word in enumerate(_RUSSIAN.split(), 1)}
MONTHS |= {word: number for number, word in enumerate(_LEVANTINE.split("|"), 1)}
"""Month names and their abbreviations, in lower case without a full stop -> 1 to 12."""

WEEKDAYS = words("""
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato
domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
""")
"""Names of the days of the week and their abbreviations, in lower case without a full stop."""

AFTERNOON = frozenset({"pm", "오후", "午後", "下午", "晚上", "م"})
MORNING = frozenset({"am", "오전", "午前", "上午", "ص"})

OFFSETS = {
    "z": "+00:00",
    "gmt": "+00:00",
    "utc": "+00:00",
    "est": "-05:00",
    "edt": "-04:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "mdt": "-06:00",
    "kst": "+09:00",
    "jst": "+09:00",
    "hkt": "+08:00",
    "sgt": "+08:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
}
"""Zone names that mean one offset; IST, CST and BST each mean several and state none."""
