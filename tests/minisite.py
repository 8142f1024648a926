"""Tiny sites for tests: real code, a handful of pages and records, one defect at a time."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Collection
from contextlib import redirect_stderr
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import yaml

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.site import Site, lees_site
from macros.onderdelen._gedeeld.proeftekst import proeftekst as t
from tools.bouw import mkdocs_bouw

WORTEL = Path(__file__).resolve().parent.parent
VASTE_DAG = "1795478400"
"""2026-11-24 as SOURCE_DATE_EPOCH, so that no test depends on the day it runs."""


def lees_yaml(pad: Path) -> Any:
    """What stands in a YAML file, read with the fast parser: the one in Python takes eight times as long."""
    return yaml.load(pad.read_text("utf-8"), yaml.CSafeLoader)


VOORBLAD = """---
title: {title}
samenvatting: Een korte samenvatting.
soort: {soort}
doelgroep: [iedereen]
eigenaar: inhoud
geschreven_op: 2026-11-01
herzien_elke: 6 maanden
bronnen: []
trefwoorden: [proef]
{extra}---
"""

VERTAALBLAD = """---
title: {title}
samenvatting: A short summary.
bron_hash: {hash}
vertaald_op: 2026-11-01
---
"""

BRON = {
    "id": "proef-1",
    "titel": "Proefbron",
    "kort": "Proef",
    "datum": "2020",
    "soort": "overig",
    "gezien_op": "2026-11-01",
    "url": "https://voorbeeld.nl/bron",
}


def contact(id_: str, nummer: str, **anders) -> dict:
    """A contact record with defaults."""
    return {
        "id": id_,
        "naam": t(id_.title()),
        "uitleg": t("uitleg"),
        "nummer": nummer,
        "voor_wie": t("iedereen"),
        "behoefte": ["advies"],
        "bronnen": ["proef-1"],
        "gecontroleerd_op": "2026-11-01",
        "geldig_tot": "2027-05-01",
        "zekerheid": "hoog",
        "publiceren": True,
        **anders,
    }


KAART = {
    "id": "vakman-twijfel",
    "rol": "vakman",
    "alarm": t("Toch gevaar?", "Danger after all?"),
    "graad": "vandaag",
    "actie": t("Bel vandaag.", "Call today."),
    "met": {"contact": "veilig-thuis", "zeg": t("Vertel wat je merkte.", "Say what you noticed.")},
    "doe": [t("Schrijf het op.", "Write it down."), t("Wacht niet.", "Don't wait.")],
    "niet": [t("Vraag niets.", "Ask nothing."), t("Zeg niets.", "Say nothing.")],
}
"""A card of the stairwell page; without one there is no such page."""


def plekken(paginas: Collection[str]) -> dict:
    """Places the code has to find: those of the real site, as far as `paginas` has the page, else the home page."""
    echt = lees_yaml(WORTEL / "data" / "plekken.yml")
    for naam, waarde in echt["paginas"].items():
        if naam == "stappen":
            echt["paginas"][naam] = [p if p in paginas else "index.md" for p in waarde]
        elif isinstance(waarde, list):
            echt["paginas"][naam] = [p for p in waarde if p in paginas] or ["index.md"]
        elif waarde.endswith(".md") and waarde not in paginas:
            echt["paginas"][naam] = None if naam == "lek" else "index.md"
    return echt


def basisdata() -> dict[str, dict]:
    """Data files of the tiny site, as plain objects."""
    return {
        "bronnen.yml": {"bronnen": [dict(BRON)]},
        "contacten.yml": {"contacten": [contact("alarmnummer-112", "112"), contact("veilig-thuis", "0800-2000")]},
        "wetten.yml": {
            "wetten": [
                {
                    "id": "proefwet",
                    "titel": t("Proefwet"),
                    "kort": t("Pw"),
                    "soort": "wet",
                    "bwb": "BWBR0035362",
                    "artikelen": [{"nr": "5.2.6", "over": t("melden")}],
                    "geschreven_op": "2026-11-01",
                    "bron_gelezen_op": "2026-11-01",
                    "versie_gelezen": "2020",
                    "status": "geldend",
                    "zekerheid": "hoog",
                    "bronnen": [],
                }
            ]
        },
        "cijfers.yml": {
            "cijfers": [
                {
                    "id": "proefcijfer",
                    "waarde": t("10"),
                    "wat": t("dingen"),
                    "jaar": "2020",
                    "populatie": t("allen"),
                    "bron": "proef-1",
                    "zekerheid": "hoog",
                    "gecontroleerd_op": "2026-11-01",
                }
            ]
        },
        "begrippen.yml": {
            "begrippen": [
                {
                    "id": "proefbegrip",
                    "term": t("proef", "test"),
                    "definitie": t("een proef", "a test"),
                    "categorie": "wonen",
                    "status": "bron",
                }
            ]
        },
        "rollen.yml": {
            "rollen": [{"id": "vakman", "naam": t("Vakman en monteur"), "kort": t("vakman"), "pagina": "index.md"}]
        },
        "regios.yml": {"regios": []},
        "nu.yml": {"kaarten": []},
        "zinnen.yml": {
            "zinnen": [{"id": "proefzin", "tekst": t("Dit is een proef.", "This is a test."), "waarom": "proef"}]
        },
        "schrijfwijzer.yml": {"vermijd": [], "gebruik": [], "termen": []},
        "controles.yml": {"controles": []},
        "vast.yml": {"vast": []},
        "woordenlijst.yml": {"woordenlijst": []},
        "wijzigingen.yml": {"wijzigingen": []},
        "bezoek.yml": {"bezoek": []},
        "insluithoogtes.yml": {"insluithoogtes": []},
        "insluiten.yml": {"insluitsoorten": [], "insluithosts": []},
        "afvinkgroepen.yml": {"afvinkgroepen": []},
        "tabellen.yml": {"tweelijsten": []},
        "zoeken/synoniemen.yml": {"synoniemen": []},
        "zoeken/alarm.yml": {"alarmen": []},
        "zoeken/alarmgroepen.yml": {"alarmgroepen": []},
        "zoeken/alarmvoorbeelden.yml": {"alarmvoorbeelden": []},
        "derden.yml": {"derden": []},
        "eigenaren.yml": {"eigenaren": []},
        "ictvragen.yml": {"ictgroepen": []},
        "tekeningen/huis.yml": {"huizen": []},
        "tekeningen/kring.yml": {"kringen": []},
        "tekeningen/route.yml": {"routes": []},
        "tekeningen/schaal.yml": {"schalen": []},
        "tekeningen/tijdlijn.yml": {"tijdlijnen": []},
    }


yaml.SafeDumper.ignore_aliases = lambda *_: True  # type: ignore[method-assign]
"""Python objects that a test uses twice are written twice; the site refuses references in YAML."""


@dataclass(frozen=True)
class Klaar:
    """How a build ended: 0 is well; what it said to an editor."""

    returncode: int
    stdout: str
    stderr: str


class _Datums(yaml.CSafeDumper):
    """Writes strings like 2026-11-01 without quotes, as editors do, and what is the same twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_Datums.add_representer(
    str,
    lambda d, s: (
        d.represent_scalar("tag:yaml.org,2002:timestamp", s)
        if len(s) == 10 and s[4] == s[7] == "-" and s[:4].isdigit()
        else d.represent_scalar("tag:yaml.org,2002:str", s, style='"')
    ),
)


def pagina(tekst: str = "Tekst.\n", title: str = "Proef", soort: str = "uitleg", extra: str = "") -> str:
    """A Dutch page with valid front matter."""
    return VOORBLAD.format(title=title, soort=soort, extra=extra) + "\n" + tekst


def vertaling(tekst: str = "Text.\n", title: str = "Test", hash: str = "oud") -> str:
    """An English page with valid front matter."""
    return VERTAALBLAD.format(title=title, hash=hash) + "\n" + tekst


class Minisite:
    """A site in a temporary folder; change `data` and `paginas`, then `bouw()`."""

    def __init__(self, map_: Path):
        self.map = map_
        self.data = basisdata()
        self.paginas = {
            "index.md": pagina("## Kop { #kop }\n\nTekst.\n", title="Start", soort="start"),
            "index.en.md": vertaling("## Heading { #kop }\n\nText.\n", title="Home"),
            "bijlagen/bronnen.md": pagina("{{ bronnenregister() }}\n", title="Bronnen", soort="register"),
            "bijlagen/bronnen.en.md": vertaling("{{ bronnenregister() }}\n", title="Sources"),
            "bijlagen/begrippen.md": pagina("{{ begrippenlijst() }}\n", title="Begrippen", soort="register"),
            "bijlagen/begrippen.en.md": vertaling("{{ begrippenlijst() }}\n", title="Glossary"),
        }
        self.ruw: dict[str, str] = {}
        self.talen: list[dict] = []

    @property
    def site(self) -> Path:
        return self.map / "site"

    def schrijf(self) -> None:
        """Write all files of the tiny site."""
        for naam in ("macros", "hooks", "overrides"):
            doel = self.map / naam
            if not doel.exists():
                doel.symlink_to(WORTEL / naam)
        for onder in ("zoeken", "tekeningen"):
            (self.map / "data" / onder).mkdir(parents=True, exist_ok=True)
        (self.map / "data" / "teksten.yml").write_text((WORTEL / "data" / "teksten.yml").read_text("utf-8"), "utf-8")
        for naam, inhoud in {"plekken.yml": plekken(self.paginas), **self.data}.items():
            tekst = self.ruw.get(naam) or yaml.dump(inhoud, Dumper=_Datums, allow_unicode=True, sort_keys=False)
            (self.map / "data" / naam).write_text(tekst, "utf-8")
        for naam, tekst in self.paginas.items():
            pad = self.map / "docs" / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_text(tekst, "utf-8")
        assets = self.map / "docs" / "assets"
        if not assets.exists():
            shutil.copytree(WORTEL / "docs" / "assets", assets)
        (self.map / "mkdocs.yml").write_text(self._config(), "utf-8")

    def _config(self) -> str:
        regels = (WORTEL / "mkdocs.yml").read_text("utf-8").split("\nnav:\n")[0]
        extra = "".join(
            f"        - locale: {taal['locale']}\n          name: {taal['name']}\n          build: true\n"
            for taal in self.talen
        )
        return regels.replace("\nhooks:", "\n" + extra + "hooks:", 1) if extra else regels

    def bouw(self, **omgeving: str) -> Klaar:
        """Build in this process, with extra environment variables; returns how it ended and what it said."""
        self.schrijf()
        fout = io.StringIO()
        with mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": VASTE_DAG, **omgeving}), redirect_stderr(fout):
            gezegd = mkdocs_bouw(self.map, self.site)
        return Klaar(1 if gezegd else 0, "", fout.getvalue() + (gezegd or ""))

    def site_gelezen(self) -> Site:
        """The site as the core reads it, without a build."""
        self.schrijf()
        return lees_site(self.map)

    def zoekindex(self, taal: str) -> dict:
        """The search package of a language as the browser reads it, each section a record."""
        (pad,) = self.site.glob(f"assets/zoek/{taal}.js")
        index = json.loads(json.loads(pad.read_text("utf-8").split("JSON.parse(", 1)[1].rsplit(")", 1)[0]))
        velden = index["delen"]
        return index | {"delen": [dict(zip(velden, rij, strict=True)) for rij in zip(*velden.values(), strict=True)]}

    def lees(self, pad: str) -> str:
        """Content of a built file, without the soft hyphens that let a long word break."""
        return (self.site / pad).read_text("utf-8").replace("\u00ad", "")
