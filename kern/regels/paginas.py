"""Rules for pages, each a pure function from the pages to messages.

`REGELS` is the list `check` runs; every rule has a test with a page that breaks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kern.macro_in_code import macro_in_code
from kern.meldingen import Melding, controle
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Voorblad
from kern.paginas import Bronpagina, Paginas
from kern.register import REGISTER
from kern.veilige_paginas import in_bron
from kern.versheid import vertaalstaat

WETLINK = re.compile(
    r"https?://(?:www\.)?(?:wetten\.overheid\.nl|eur-lex\.europa\.eu|(?:[\w-]+\.)*officielebekendmakingen\.nl|wetten\.nl)\S*",
    re.I,
)

VASTE_KOPPEN: dict[str, tuple[str, ...]] = {
    "stap": ("doel", "wie", "doen", "niet-doen", "zinnen", "vastleggen", "verder", "wet", "fouten"),
    "rol": ("ziet", "anders", "doen", "niet-doen", "zin", "veiligheid", "verder"),
    "wet": ("kort", "zegt", "bindt", "betekenis", "misverstand", "artikelen", "status"),
    "casus": ("situatie", "signalen", "anders", "kiezen", "beste", "waarom", "vervolg", "valkuilen", "variatie"),
}
"""Headings every page of a type has, in this order; others may stand between."""

UITZONDERINGEN = {
    "stappenplan/acuut-gevaar.md": "in gevaar telt een andere volgorde",
    "wetgeving/gegevens-delen.md": "gaat over leidraden, niet over een wet",
}
"""Pages without the fixed headings of their type, with the reason."""


def _melding(pagina: Bronpagina, regel: int, veld: str, wat: str, doe: str) -> Melding:
    return Melding(pagina.bestand, regel, veld, wat, doe)


@controle("kop")
def koppen(paginas: Paginas) -> Iterator[Melding]:
    """Headings are of level 2 or 3 and carry a unique explicit id."""
    for p in paginas.alle():
        gezien: set[str] = set()
        for kop in p.koppen:
            if kop.niveau not in (2, 3):
                yield _melding(
                    p,
                    kop.regel,
                    "kop",
                    f"Een kop van niveau {kop.niveau} mag niet.",
                    "Gebruik ## of ###; de titel komt uit het voorblad.",
                )
            if kop.id is None:
                yield _melding(
                    p,
                    kop.regel,
                    "kop",
                    f"De kop '{kop.tekst}' heeft geen anker.",
                    "Zet er { #anker } achter, met een spatie na de accolade.",
                )
            elif kop.id in gezien:
                yield _melding(
                    p, kop.regel, "kop", f"Het anker '{kop.id}' staat er twee keer.", "Kies een ander anker."
                )
            gezien.add(kop.id or "")


@controle("kop")
def vaste_koppen(paginas: Paginas) -> Iterator[Melding]:
    """Pages of a type with fixed headings have them all, in order."""
    for naam in paginas.per_naam:
        p = paginas.bron(naam)
        if p is None or not isinstance(p.voorblad, Voorblad) or naam in UITZONDERINGEN:
            continue
        nodig = VASTE_KOPPEN.get(p.voorblad.soort, ())
        heeft = [k.id for k in p.koppen]
        for id_ in nodig:
            if id_ not in heeft:
                yield _melding(
                    p,
                    p.eerste_regel,
                    "kop",
                    f"De kop met anker '{id_}' ontbreekt.",
                    f"Een pagina van soort '{p.voorblad.soort}' heeft: {', '.join(nodig)}.",
                )
        volgorde = [i for i in heeft if i in nodig]
        if set(nodig) <= set(heeft) and volgorde != list(nodig):
            yield _melding(
                p,
                p.eerste_regel,
                "kop",
                "De vaste koppen staan in een andere volgorde.",
                f"Zet ze zo: {', '.join(nodig)}.",
            )


def _verschil(bron: list, ander: list) -> tuple[object, object] | None:
    for nummer in range(max(len(bron), len(ander))):
        a = bron[nummer] if nummer < len(bron) else None
        b = ander[nummer] if nummer < len(ander) else None
        if a != b:
            return a, b
    return None


@controle("vertaling")
def gelijk_opgebouwd(paginas: Paginas) -> Iterator[Melding]:
    """A current translation has the same headings, macro calls and link targets as its source."""
    for naam, versies in paginas.per_naam.items():
        bron = paginas.bron(naam)
        for taal, p in versies.items():
            if taal == BRONTAAL or bron is None or vertaalstaat(bron, p).staat != "actueel":
                continue
            delen = (
                ("koppen", [k.id for k in bron.koppen], [k.id for k in p.koppen]),
                ("macro's", _vergelijkbaar(bron), _vergelijkbaar(p)),
                ("verwijzingen", [d for d, _ in bron.links], [d for d, _ in p.links]),
            )
            for soort, a, b in delen:
                anders = _verschil(a, b)
                if anders:
                    yield _melding(
                        p,
                        p.eerste_regel,
                        soort,
                        f"De {soort} zijn anders dan op de Nederlandse pagina: "
                        f"daar '{_toon(anders[0])}', hier '{_toon(anders[1])}'.",
                        "Maak beide pagina's gelijk.",
                    )


def _vergelijkbaar(p: Bronpagina) -> list[tuple[str, str]]:
    """Calls that a translation has too; marks of the language of a phrase do not count."""
    taalmerken = {m.naam for m in REGISTER.macros.values() if m.taalmerk}
    return [(naam, eerste) for naam, eerste, _ in p.macros if naam not in taalmerken]


def _toon(deel: object) -> str:
    if deel is None:
        return "niets"
    return " ".join(str(d) for d in deel) if isinstance(deel, tuple) else str(deel)


@controle("wet")
def wetlinks(paginas: Paginas) -> Iterator[Melding]:
    """No link to a law typed in a page; it comes from `data/wetten.yml`."""
    for p in paginas.alle():
        for m in WETLINK.finditer(p.zonder_macros):
            yield _melding(
                p,
                p.regel(m.start()),
                "wet",
                "Hier staat een kale link naar een wet.",
                'Gebruik {{ wet("...", "artikel") }} met de id uit data/wetten.yml.',
            )


def veilige_inhoud(paginas: Paginas) -> Iterator[Melding]:
    """No HTML, no code and no dangerous address in a page; the build refuses the same."""
    for p in paginas.alle():
        yield from in_bron(p)


@controle("macro")
def verdwenen_macros(paginas: Paginas) -> Iterator[Melding]:
    """No macro stands where Markdown shows code."""
    for p in paginas.alle():
        yield from macro_in_code(p)


@controle("vertaling")
def nieuwe_vertaling(paginas: Paginas) -> Iterator[Melding]:
    """A translation carries a real fingerprint, not the placeholder of the template."""
    for p in paginas.alle():
        if p.taal != BRONTAAL and p.ruw.get("bron_hash") == "nieuw":
            yield _melding(
                p,
                1,
                "bron_hash",
                "Deze vertaling is nog niet vastgelegd.",
                f"Voer uit: python3 tools/opzet.py vertaling bevestig {p.bestand}",
            )


REGELS = (
    koppen,
    vaste_koppen,
    gelijk_opgebouwd,
    wetlinks,
    veilige_inhoud,
    verdwenen_macros,
    nieuwe_vertaling,
)
