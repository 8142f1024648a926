"""One record of every kind with every field filled in, and every macro with arguments, for tests over all of them."""

from __future__ import annotations

import copy
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from kern.gegevens import Gegevens
from kern.modellen.basis import Tekst
from kern.modellen.plekken import Plekken
from kern.modellen.profiel import Profiel
from kern.register import REGISTER
from kern.weergave import Weergave
from tests.macros.test_hulpmiddelen import CASUS, HULP, LIJST, SIGNAAL
from tests.minisite import WORTEL, contact, lees_yaml, t

SJABLONEN = (WORTEL / "macros" / "onderdelen",)
DAG = "2026-11-01"
MODELLEN: dict[str, type[BaseModel]] = {v.naam: v.model for v in REGISTER.verzamelingen.values()} | {"profiel": Profiel}


def _hulp() -> dict:
    hulp = copy.deepcopy(HULP)
    hulp["vragen"][0]["uitleg"] = t("uitleg")
    hulp["vragen"][0]["antwoorden"][0]["telt"] = t("telt")
    for u in hulp["uitkomsten"]:
        u |= {
            "met_wie": [{"rol": "vakman", "zeg": t("zeg")}, {"contact": "veilig-thuis", "zeg": t("zeg")}],
            "bronnen": ["proef-1"],
            "paginas": ["index.md"],
        }
        u["wetten"][0]["lid"] = "1"
    return hulp


def _lijst() -> dict:
    lijst = copy.deepcopy(LIJST)
    lijst["groepen"][0]["punten"][0]["wet"]["lid"] = "1"
    return lijst


def ruwe_records() -> dict[str, list[dict]]:
    """Kind -> records as they stand in YAML; the first of each kind has every field."""
    hele_contact = {
        "url": "https://voorbeeld.nl",
        "chat": t("chat"),
        "uren": t("uren"),
        "uren_zeker": True,
        "open": [{"dagen": ["ma"], "van": "09:00", "tot": "17:00"}],
        "kosten": t("kosten"),
        "kosten_zeker": True,
        "toegang": t("toegang"),
        "let_op": t("let op"),
    }
    kaart = {
        "id": "k",
        "rol": "vakman",
        "moment": "woning",
        "alarm": t("g"),
        "graad": "vandaag",
        "actie": t("a"),
        "met": {"rol": "aandachtsfunctionaris", "zeg": t("z")},
        "doe": [t("a"), t("b")],
        "niet": [t("a"), t("b")],
    }
    return {
        "bronnen": [
            {
                "id": "proef-1",
                "titel": "Titel",
                "kort": "Kort",
                "taal": "nl",
                "url": "https://voorbeeld.nl/b",
                "datum": "2020",
                "soort": "overig",
                "gezien_op": DAG,
                "kopie": True,
                "zekerheid": "midden",
                "let_op": t("let op"),
            }
        ],
        "contacten": [
            contact("veilig-thuis", "0800-2000", **hele_contact),
            contact("alarmnummer-112", "112"),
            {**contact("alleen-site", "1"), "nummer": None, "url": "https://voorbeeld.nl"},
            {k: v for k, v in contact("leent", "1").items() if k != "nummer"} | {"nummer_van": "veilig-thuis"},
        ],
        "wetten": [
            {
                "id": "proefwet",
                "titel": t("Wet"),
                "kort": t("W"),
                "officieel": "Officieel",
                "soort": "wet",
                "bwb": "BWBR0035362",
                "celex": "32016R0679",
                "kamerstuk": "1",
                "artikelen": [{"nr": "5.2.6", "over": t("melden"), "zeker": False}],
                "in_werking": "2020",
                "versie_gelezen": "2021",
                "geschreven_op": DAG,
                "bron_gelezen_op": DAG,
                "nagekeken_op": DAG,
                "nagekeken_door": "jurist",
                "status": "wetsvoorstel",
                "zekerheid": "midden",
                "let_op": t("let op"),
                "bronnen": ["proef-1"],
                "pagina": "index.md",
            }
        ],
        "cijfers": [
            {
                "id": "proefcijfer",
                "waarde": t("10"),
                "wat": t("dingen"),
                "jaar": "2020",
                "populatie": t("allen"),
                "periode": t("jaar"),
                "bron": "proef-1",
                "voorbehoud": t("v"),
                "zekerheid": "midden",
                "gecontroleerd_op": DAG,
            }
        ],
        "begrippen": [
            {
                "id": "proefbegrip",
                "term": t("proef"),
                "definitie": t("d"),
                "categorie": "wonen",
                "status": "verifieren",
                "let_op": t("l"),
                "automatisch": True,
            }
        ],
        "rollen": [
            {"id": "vakman", "naam": t("Vakman"), "kort": t("vakman"), "pagina": "index.md", "momenten": ["woning"]},
            {
                "id": "aandachtsfunctionaris",
                "naam": t("Aandachtsfunctionaris"),
                "kort": t("aandachtsfunctionaris"),
                "pagina": "index.md",
            },
        ],
        "regios": [
            {
                "id": "proef",
                "naam": "Regio",
                "site": "https://voorbeeld.nl",
                "bron": "proef-1",
                "let_op": t("l"),
                "gemeenten": [{"code": "GM0001", "naam": "Plaats", "provincie": "P", "ook": ["Dorp", "Gat"]}],
            }
        ],
        "kaarten": [kaart, {**kaart, "id": "k2", "met": {"contact": "veilig-thuis", "zeg": t("z")}}],
        "vermijd": [
            {
                "id": "w",
                "woord": t("a"),
                "liever": t("b"),
                "waarom": t("c"),
                "soort": "oordeel",
                "etiket": True,
                "vormen": {"nl": ["a", "b"], "en": ["a", "b"]},
            }
        ],
        "insluitsoorten": [
            {"id": "nu", "naam": t("Nu")},
            {"id": "proef", "naam": t("Proef"), "pagina": "index.md"},
            {"id": "meer", "naam": t("Meer"), "paginas": ["a/*.md"]},
        ],
        "insluithosts": [
            {"id": "proef", "adres": "https://*.voorbeeld.nl", "waarom": t("w"), "bron": "proef-1"},
        ],
        "insluithoogtes": [{"id": "proef", "hoogtes": {"nl": [3, 2, 1], "en": [3, 2, 1]}}],
        "bezoek": [{"id": "voor", "naam": t("Voor"), "pagina": "index.md"}],
        "afvinkgroepen": [{"id": "groep", "titel": t("Groep"), "lijsten": ["proef"]}],
        "tweelijsten": [{"id": "wel-niet", "wel": t("Wel"), "niet": t("Niet"), "per_rij": True}],
        "gebruik": [{"id": "g", "woord": t("a"), "waarom": t("b")}],
        "afvinklijsten": [_lijst(), {**_lijst(), "id": "bewaard", "bewaren": "apparaat"}],
        "keuzehulpen": [_hulp()],
        "casussen": [copy.deepcopy(CASUS)],
        "signalen": [
            {
                **copy.deepcopy(SIGNAAL),
                "eigen_duiding": True,
                "anders": [t("a"), t("b")],
                "zwaarder": t("z"),
                "tabellen": ["proeftabel"],
            },
            {**copy.deepcopy(SIGNAAL), "id": "acuut", "klasse": "acuut", "verteld": True, "tabellen": ["proeftabel"]},
        ],
        "zinnen": [{"id": "proefzin", "tekst": t("zin"), "waarom": "w"}],
        "profiel": [
            {
                "organisatie": "O",
                "gecontroleerd_op": DAG,
                "voorbeeld": True,
                "accent": "#2f7d8c",
                "logo": "logo.svg",
                "regios": ["proef"],
                "talen": [t("Nederlands", "Dutch")],
                "stapnotities": [{"stap": "stap-1-opmerken", "tekst": t("n")}],
                "contacten": [
                    {
                        "rol": "aandachtsfunctionaris",
                        "naam": t("Dienst"),
                        "nummer": "000-0000001",
                        "uren": t("u"),
                        "bereikbaar": t("b"),
                    }
                ],
            }
        ],
    }


VOORBEELDEN = [
    import_module(f"macros.onderdelen.{map_.name}.voorbeelden")
    for map_ in REGISTER.mappen()
    if (map_ / "voorbeelden.py").is_file()
]
MACROS: dict[str, list[tuple]] = {naam: calls for v in VOORBEELDEN for naam, calls in v.OPROEPEN.items()}
"""Macro -> calls, from the folder of each tool; "TEKST" stands for words that an editor types."""


def alle_macros() -> dict[str, Any]:
    """Name -> function of every macro that pages can call."""
    return {naam: macro.functie for naam, macro in REGISTER.macros.items()}


def _bladen(ruw: Any, pad: tuple = ()):
    if isinstance(ruw, str):
        yield pad
    elif isinstance(ruw, dict):
        for k, v in ruw.items():
            yield from _bladen(v, (*pad, k))
    elif isinstance(ruw, list):
        for n, v in enumerate(ruw):
            yield from _bladen(v, (*pad, n))


def _met(ruw: Any, paden: list[tuple], tekst: str) -> Any:
    kopie = copy.deepcopy(ruw)
    for *weg, laatste in paden:
        deel = kopie
        for stap in weg:
            deel = deel[stap]
        deel[laatste] = tekst
    return kopie


def _datums(ruw: Any) -> Any:
    return yaml.safe_load(
        yaml.safe_dump(ruw, allow_unicode=True).replace(f"'{DAG}'", DAG).replace("'2027-05-01'", "2027-05-01")
    )


def vrije_velden(soort: str, ruw: dict) -> list[tuple]:
    """Paths of the texts in a record that may hold any words: replacing one alone still gives a valid record."""
    uit = []
    for pad in _bladen(ruw):
        if pad[-1] == "artikel":
            continue  # names an article of a law; `kruisverwijzingen` refuses what does not exist
        try:
            MODELLEN[soort].model_validate(_met(ruw, [pad], "x<y \"'&"))
            uit.append(pad)
        except ValidationError:
            continue
    return uit


RUW = _datums(
    ruwe_records() | {soort: lijst for v in VOORBEELDEN for soort, lijst in getattr(v, "RECORDS", {}).items()}
)
VRIJ = {soort: [vrije_velden(soort, ruw) for ruw in records] for soort, records in RUW.items()}
_TEKSTEN = {
    sleutel: tekst
    for pad in (WORTEL / "data" / "teksten.yml", *(WORTEL / "macros" / "onderdelen").glob("*/teksten.yml"))
    for sleutel, tekst in lees_yaml(pad).items()
}
PLEKKEN = Plekken.model_validate(lees_yaml(WORTEL / "data" / "plekken.yml"))


def gegevens(tekst: str) -> Gegevens:
    """All data with `tekst` in every free field, also in every interface text (with its places to fill in)."""
    g: dict[str, Any] = {}
    for soort, records in RUW.items():
        gemaakt = [
            MODELLEN[soort].model_validate(_met(ruw, velden, tekst))
            for ruw, velden in zip(records, VRIJ[soort], strict=True)
        ]
        g[soort] = {r.id: r for r in gemaakt} if soort != "profiel" else gemaakt[0]
    g["teksten"] = {
        k: Tekst({taal: tekst + "{naam}{datum}{organisatie}{aantal}" for taal in v}) for k, v in _TEKSTEN.items()
    }
    verzamelingen = {soort: records for soort, records in g.items() if soort not in ("teksten", "profiel")}
    return Gegevens(verzamelingen, g["teksten"], PLEKKEN, g["profiel"])


def weergave(g: Gegevens, tekst: str, taal: str = "nl", sjabloonmappen: tuple[Path, ...] = SJABLONEN) -> Weergave:
    """Context over data `g`; titles of pages are `tekst` too."""
    return Weergave(
        taal,
        g,
        lambda naam, anker: "/x" + (f"#{anker}" if anker else ""),
        sjabloonmappen,
        titel_van=lambda naam: tekst,
        meldadres=f"mailto:{tekst}",
        bladen=lambda: [("index.md", tekst, [tekst])],
    )
