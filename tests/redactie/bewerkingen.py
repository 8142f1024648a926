"""Twelve edits: what an editor does at the form, and what the file would be when changed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.minisite import WORTEL, lees_yaml
from tests.redactie.redacteur import Redacteur

Tweeling = Callable[[str], str]


@dataclass(frozen=True)
class Bewerking:
    """`bestand` is the file that changes, `doe` what is done at the form, `tweeling` the text of the file after it."""

    naam: str
    bestand: str
    doe: Callable[[Redacteur], None]
    tweeling: Tweeling


def _een(wat: str, door: str) -> Tweeling:
    """Exactly one place in the file is another text."""

    def maak(tekst: str) -> str:
        assert tekst.count(wat) == 1, (wat, tekst.count(wat))
        return tekst.replace(wat, door)

    return maak


def _in_record(id_: str, stap: Tweeling) -> Tweeling:
    """`stap` in the lines of one record of a list."""

    def maak(tekst: str) -> str:
        voor, begin, rest = tekst.partition(f"  - id: {id_}\n")
        record, einde, erna = rest.partition("\n  - id: ")
        return voor + begin + stap(record) + einde + erna

    return maak


def _na(*stappen: Tweeling) -> Tweeling:
    def maak(tekst: str) -> str:
        for stap in stappen:
            tekst = stap(tekst)
        return tekst

    return maak


def _plek(bestand: str, lijst: str, id_: str) -> int:
    return [r["id"] for r in lees_yaml(WORTEL / "data" / bestand)[lijst]].index(id_)


def _vul(r: Redacteur, pad: str, velden: dict[str, str | list[str]]) -> None:
    for naam, waarde in velden.items():
        r.vul(f"{pad}.{naam}", waarde)


def _erbij(r: Redacteur, lijst: str, nummer: int, velden: dict[str, str | list[str]]) -> None:
    r.erbij(lijst)
    _vul(r, f"{lijst}.{nummer}", velden)


def uur(r: Redacteur) -> None:
    r.open("feiten/entries/contacten")
    plek = f"contacten.{_plek('contacten.yml', 'contacten', 'veilig-thuis')}.uren"
    _vul(r, plek, {"nl": "dag en nacht, ook op feestdagen", "en": "day and night, also on holidays"})


def zin(r: Redacteur) -> None:
    r.open("pagina-over/entries/index")
    r.vervang("body", "Een fout nummer kan", "Een fout telefoonnummer kan")


def cijfer(r: Redacteur) -> None:
    r.open("feiten/entries/cijfers")
    _vul(r, "cijfers.0", {"waarde.nl": "8 procent", "waarde.en": "8 per cent", "jaar": "2024"})
    r.vul("cijfers.0.gecontroleerd_op", "2026-11-25")


PUNT = {
    "id": "sleutel",
    "tekst.nl": "Geef de sleutel terug.",
    "tekst.en": "Return the key.",
    "waarom.nl": "Die hoort niet in je bus.",
    "waarom.en": "It does not belong in your van.",
}


PUNT_REGELS = """      - id: sleutel
        tekst: {nl: "Geef de sleutel terug.", en: "Return the key."}
        waarom: {nl: "Die hoort niet in je bus.", en: "It does not belong in your van."}
"""


def punt_erbij(r: Redacteur) -> None:
    r.open("afvinklijsten/entries/huisbezoek-na")
    _erbij(r, "groepen.0.punten", 3, PUNT)


def punt_verplaatst(r: Redacteur) -> None:
    r.open("afvinklijsten/entries/aannemers")
    r.schuif_omlaag("groepen.0.punten", 0)


def punt_weg(r: Redacteur) -> None:
    r.open("afvinklijsten/entries/huisbezoek-voor")
    r.doe("groepen.0.punten", 1, "Verwijderen")


def _zonder_tweede_punt(tekst: str) -> str:
    delen = tekst.split("\n      - id: ")
    return "\n      - id: ".join([delen[0], delen[1], *delen[3:]])


def _eerste_twee_punten_om(tekst: str) -> str:
    delen = tekst.split("\n      - id: ")
    return "\n      - id: ".join([delen[0], delen[2], delen[1], *delen[3:]])


def signaal(r: Redacteur) -> None:
    r.open("feiten/entries/signalen-complex")
    aantal = len(lees_yaml(WORTEL / "data/signalen/complex.yml")["signalen"])
    velden: dict[str, str | list[str]] = {
        "id": "proef-signaal",
        "tekst.nl": "Een proef.",
        "tekst.en": "A test.",
        "momenten": ["complex"],
        "rollen": ["huismeester", "vakman"],
        "wie": ["volwassene"],
        "klasse": "zwak",
    }
    _erbij(r, "signalen", aantal, velden)
    _erbij(r, f"signalen.{aantal}.anders", 0, {"nl": "toeval", "en": "chance"})
    rest: dict[str, str | list[str]] = {
        "noteer.nl": "Wat je zag.",
        "noteer.en": "What you saw.",
        "niet.nl": "Vraag niet door.",
        "niet.en": "Do not ask on.",
        "stap.nl": "Doe je gewone werk.",
        "stap.en": "Do your ordinary work.",
        "bronnen": ["nos-1"],
        "zoekwoorden": 'nl: ["proefwoord"]\nen: ["test word"]',
    }
    _vul(r, f"signalen.{aantal}", rest)


SIGNAAL = """
  - id: proef-signaal
    tekst: {nl: "Een proef.", en: "A test."}
    momenten: [complex]
    rollen: [huismeester, vakman]
    wie: [volwassene]
    klasse: zwak
    anders: [{nl: "toeval", en: "chance"}]
    noteer: {nl: "Wat je zag.", en: "What you saw."}
    niet: {nl: "Vraag niet door.", en: "Do not ask on."}
    stap: {nl: "Doe je gewone werk.", en: "Do your ordinary work."}
    bronnen: [nos-1]
    zoekwoorden: {nl: ["proefwoord"], en: ["test word"]}
"""


def begrip(r: Redacteur) -> None:
    r.open("feiten/entries/begrippen")
    aantal = len(lees_yaml(WORTEL / "data/begrippen.yml")["begrippen"])
    velden: dict[str, str | list[str]] = {
        "id": "proefwoord",
        "term.nl": "proefwoord",
        "term.en": "test word",
        "definitie.nl": "Een woord om te proberen.",
        "definitie.en": "A word to try.",
        "categorie": "wonen",
        "status": "verifieren",
    }
    _erbij(r, "begrippen", aantal, velden)


BEGRIP = """  - id: proefwoord
    term: {nl: "proefwoord", en: "test word"}
    definitie:
      nl: "Een woord om te proberen."
      en: "A word to try."
    categorie: wonen
    status: verifieren
"""


def bron(r: Redacteur) -> None:
    r.open("feiten/entries/bronnen")
    aantal = len(lees_yaml(WORTEL / "data/bronnen.yml")["bronnen"])
    velden: dict[str, str | list[str]] = {
        "id": "proef-1",
        "titel": "Een proef",
        "kort": "Proef",
        "url": "https://www.voorbeeld.nl/proef",
        "datum": "2026",
        "soort": "overig",
        "gezien_op": "2026-11-25",
    }
    _erbij(r, "bronnen", aantal, velden)


BRON = """  - id: proef-1
    titel: "Een proef"
    kort: "Proef"
    url: "https://www.voorbeeld.nl/proef"
    datum: "2026"
    soort: overig
    gezien_op: 2026-11-25
"""


def voorblad(r: Redacteur) -> None:
    r.open("pagina-over/entries/citeren")
    r.vul("herzien_elke", "6 maanden")
    r.vul("samenvatting", "Zo verwijs je naar deze site.")


def vertaling(r: Redacteur) -> None:
    r.open("woorden/entries/woorden-site")
    plek = list(lees_yaml(WORTEL / "data/teksten.yml")).index("koplink.lijst")
    r.vul(f"woorden.{plek}.en", "Link to this checklist")


def nieuwe_pagina(r: Redacteur) -> None:
    r.open("pagina-bijlagen/new")
    velden: dict[str, str | list[str]] = {
        "title": "Proefpagina",
        "samenvatting": "Een pagina om te proberen.",
        "doelgroep": "iedereen",
        "eigenaar": "inhoud",
        "geschreven_op": "2026-11-25",
        "herzien_elke": "6 maanden",
        "trefwoorden": "proef",
    }
    for naam, waarde in velden.items():
        r.vul(naam, waarde)


def _van_sjabloon(_: str) -> str:
    blad, body = (WORTEL / "templates/sjabloon-uitleg.md").read_text("utf-8").split("\n---\n", 1)
    blad = "\n".join(regel for regel in blad.splitlines() if not regel.startswith("#"))
    for wat, door in (
        ("Korte titel zonder punt", "Proefpagina"),
        ("In een of twee zinnen wat deze pagina je oplevert.", "Een pagina om te proberen."),
        ("2026-11-24", "2026-11-25"),
        ("[woord, ander woord]", "[proef]"),
    ):
        blad = _een(wat, door)(blad)
    return f"{blad}\n---\n{body}"


def menu(r: Redacteur) -> None:
    r.open("instellingen/entries/menu")
    r.vervang("nav", "      - bijlagen/index.md\n", "      - bijlagen/index.md\n      - bijlagen/proefpagina.md\n")


def _erachter(regels: str) -> Tweeling:
    return lambda tekst: tekst + regels


BEWERKINGEN = (
    Bewerking(
        "een uur",
        "data/contacten.yml",
        uur,
        _in_record(
            "veilig-thuis",
            _een(
                'uren: {nl: "dag en nacht, elke dag", en: "day and night, every day"}',
                'uren: {nl: "dag en nacht, ook op feestdagen", en: "day and night, also on holidays"}',
            ),
        ),
    ),
    Bewerking("een zin", "docs/over/index.md", zin, _een("Een fout nummer kan", "Een fout telefoonnummer kan")),
    Bewerking(
        "een cijfer met jaar",
        "data/cijfers.yml",
        cijfer,
        _in_record(
            "hg-2022",
            _na(
                _een(
                    'waarde: {nl: "9 procent, ongeveer 1,3 miljoen mensen", en: "9 per cent, about 1.3 million people"}',
                    'waarde: {nl: "8 procent", en: "8 per cent"}',
                ),
                _een('jaar: "2022"', 'jaar: "2024"'),
                _een("gecontroleerd_op: 2026-11-23", "gecontroleerd_op: 2026-11-25"),
            ),
        ),
    ),
    Bewerking(
        "een punt erbij",
        "data/afvinklijsten/huisbezoek-na.yml",
        punt_erbij,
        _een("  - id: vandaag\n", PUNT_REGELS + "  - id: vandaag\n"),
    ),
    Bewerking("een punt verplaatst", "data/afvinklijsten/aannemers.yml", punt_verplaatst, _eerste_twee_punten_om),
    Bewerking("een punt weg", "data/afvinklijsten/huisbezoek-voor.yml", punt_weg, _zonder_tweede_punt),
    Bewerking("een signaal erbij", "data/signalen/complex.yml", signaal, _erachter(SIGNAAL)),
    Bewerking("een begrip erbij", "data/begrippen.yml", begrip, _erachter(BEGRIP)),
    Bewerking("een bron erbij", "data/bronnen.yml", bron, _erachter(BRON)),
    Bewerking(
        "het voorblad",
        "docs/over/citeren.md",
        voorblad,
        _na(
            _een("herzien_elke: 12 maanden", "herzien_elke: 6 maanden"),
            _een(
                "Zo verwijs je naar deze site, en dit moet je weten als je tekst overneemt.",
                "Zo verwijs je naar deze site.",
            ),
        ),
    ),
    Bewerking(
        "een vertaling", "data/teksten.yml", vertaling, _een('en: "Link to this list"', 'en: "Link to this checklist"')
    ),
    Bewerking("een nieuwe pagina", "docs/bijlagen/proefpagina.md", nieuwe_pagina, _van_sjabloon),
)
"""The twelve, in order."""

MENU = Bewerking(
    "haar regel in het menu",
    "mkdocs.yml",
    menu,
    _een("      - bijlagen/index.md\n", "      - bijlagen/index.md\n      - bijlagen/proefpagina.md\n"),
)
"""A new page needs a line in the menu, or `check` says so."""


def lees(map_: Path, bestand: str) -> str:
    """Text of a file below `map_`, empty when it is not there."""
    pad = map_ / bestand
    return pad.read_text("utf-8") if pad.exists() else ""
