"""Rules over the words of everything a reader sees: words twice, names, and the language itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kern.leesteksten import Leestekst
from kern.meldingen import Melding, controle
from kern.namen import Namen
from kern.site import Site

_DUBBEL = re.compile(r"(?<![\w'\u2019-])([^\W\d_]{2,})[ \t]+\1(?![\w'\u2019-])", re.I)
MAG_DUBBEL = frozenset("heel erg ja nee nou zo that had bla dat die je wie".split())
"""Words that a sentence can hold twice in a row."""

_KENMERK = {
    "nl": frozenset(
        "de het een en van is dat je niet voor zijn op met die er aan wordt bij dan naar wat wie kan mag moet als ook "
        "nog maar dus want omdat iemand geen jij hij ze wij deze dit heeft door over".split()
    ),
    "en": frozenset(
        "the a an and of is that you not for are on with which there to what who can may must if also but so because "
        "someone no they we this has by about your it be will do does have was".split()
    ),
}
"""Small words that stand in nearly every sentence of a language."""

GENOEG = 4
"""Small words of the other language, and none of its own, that make a text one of the other language."""


@controle("dubbel")
def dubbele_woorden(site: Site) -> Iterator[Melding]:
    """No word stands there twice in a row."""
    for stuk in site.leesteksten:
        for m in _DUBBEL.finditer(stuk.tekst):
            if m.group(1).lower() not in MAG_DUBBEL:
                yield Melding(
                    stuk.bestand, stuk.regel, stuk.veld, f"Hier staat twee keer '{m.group(1)}'.", "Haal er een weg."
                )


def _andere_taal(stuk: Leestekst) -> str | None:
    """The language that a text seems to be in, when that is another than it should be."""
    if stuk.taal not in _KENMERK:
        return None
    gevonden = {w.lower() for w in stuk.woorden}
    eigen = len(gevonden & _KENMERK[stuk.taal])
    for taal, kenmerk in _KENMERK.items():
        if taal != stuk.taal and (ander := len(gevonden & kenmerk)) >= GENOEG and ander > 2 * eigen:
            return taal
    return None


@controle("taal")
def verkeerde_taal(site: Site) -> Iterator[Melding]:
    """Every text is in the language that it says it is in."""
    for stuk in site.leesteksten:
        if taal := _andere_taal(stuk):
            hoort, is_ = site.taalnaam(stuk.taal), site.taalnaam(taal)
            wat = f"Hier hoort de taal {hoort}, maar dit lijkt {is_}."
            yield Melding(stuk.bestand, stuk.regel, stuk.veld, wat, "Vertaal het, of zet de talen op hun plaats.")


def bekende_namen(site: Site) -> Namen:
    """Names from the data: help lines, organisations, laws and regions."""
    g = site.gegevens
    assert g is not None
    namen = {n for c in g.contacten.values() for n in c.naam.root.values()}
    namen |= {n for w in g.wetten.values() for n in (*w.titel.root.values(), *w.kort.root.values(), w.officieel) if n}
    namen |= {b.kort for b in g.bronnen.values()}
    namen |= {r.naam for r in g.regios.values()}
    namen |= {n for b in g.begrippen.values() if b.categorie == "organisaties" for n in b.term.root.values()}
    eigen = {w for lijst in g.woordenlijst.values() for w in lijst.woorden}
    return Namen(namen, eigen)


@controle("namen")
def namen(site: Site) -> Iterator[Melding]:
    """Names of organisations and laws are written as in the data."""
    if site.gegevens is None:
        return
    bekend = bekende_namen(site)
    for stuk in site.leesteksten:
        for staat, naam in bekend.bijna(stuk.woorden):
            yield Melding(stuk.bestand, stuk.regel, stuk.veld, f"Hier staat '{staat}'.", f"Bedoel je '{naam}'?")


REGELS = (dubbele_woorden, verkeerde_taal, namen)
