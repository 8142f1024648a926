"""The published query sets: read, and compared with what the search finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.minisite import WORTEL, lees_yaml

INHOUD = WORTEL / "tests" / "content"
SETS = {
    "zoekvragen": INHOUD / "zoekvragen.yml",
    "controle": INHOUD / "zoekvragen-controle.yml",
    "onderwerpen": INHOUD / "zoekvragen-onderwerpen.yml",
}
"""The set the search was tuned on, one it was not, and subjects that have a fixed place."""

EERSTE = 3


@dataclass(frozen=True)
class Zoekvraag:
    """A question as someone in role `wie` types it, with acceptable targets (see the head of the file)."""

    taal: str
    soort: str
    wie: str
    vraag: str
    doel: tuple[str, ...]


@dataclass(frozen=True)
class Gevonden:
    """One result: the address of a page from the folder of the language, its sections shown, or a region."""

    adres: str
    ankers: tuple[str, ...] = ()


def lees_set(naam: str) -> list[Zoekvraag]:
    """Questions of set `naam` in the order of the file."""
    return [Zoekvraag(**{**v, "doel": tuple(v["doel"])}) for v in lees_yaml(SETS[naam])["vragen"]]


def plek_van(doel: str) -> tuple[str, str]:
    """(address, anchor) of a target; the anchor is empty when any section of the page will do."""
    soort, _, id_ = doel.partition(":")
    if soort == "contact":
        return "bijlagen/hulplijnen/", f"hulplijn-{id_}"
    if soort == "begrip":
        return "bijlagen/begrippen/", id_
    if soort == "regio":
        return "hulpmiddelen/veilig-thuis-zoeker/", f"regio-{id_}"
    naam, _, anker = doel.partition("#")
    stam = naam.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{stam}/" if stam else "", anker


def raak(gevonden: Gevonden, doel: str) -> bool:
    """Whether a result is the target."""
    adres, anker = plek_van(doel)
    return gevonden.adres == adres and (not anker or anker in gevonden.ankers)


def plaats(vraag: Zoekvraag, lijst: Sequence[Gevonden]) -> int | None:
    """Rank (1 is the first) of the first acceptable result, or None."""
    return next((nr for nr, g in enumerate(lijst, 1) if any(raak(g, d) for d in vraag.doel)), None)


def uit_zoeker(zoeker, tekst: str) -> list[Gevonden]:
    """Results of `kern.zoeken.motor.Zoeker` in the order of the window: regions, then pages."""
    uit = zoeker.vraag(tekst)
    p = zoeker.pakket
    regios = [p["regios"][r["regio"]]["u"].split("#") for r in uit["regios"]]
    return [Gevonden(adres, (anker,)) for adres, anker in regios] + [
        Gevonden(p["paginas"][g["pagina"]]["u"], tuple(p["delen"][s["doc"]]["a"] for s in g["secties"]))
        for g in uit["groepen"]
    ]


def tel(
    vragen: Sequence[Zoekvraag], zoek: Callable[[Zoekvraag], Sequence[Gevonden]]
) -> dict[tuple[str, str], tuple[int, int, int]]:
    """(language, kind or "totaal") -> (questions, first place, within the first three)."""
    uit: dict[tuple[str, str], list[int]] = {}
    for v in vragen:
        nr = plaats(v, zoek(v))
        for sleutel in ((v.taal, v.soort), (v.taal, "totaal")):
            telling = uit.setdefault(sleutel, [0, 0, 0])
            telling[0] += 1
            telling[1] += nr == 1
            telling[2] += nr is not None and nr <= EERSTE
    return {sleutel: (n, een, drie) for sleutel, (n, een, drie) in uit.items()}
