"""What the search index holds: sections of pages, terms, help lines and signals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kern.adressen import pad_in_taal
from kern.gegevens import Gegevens
from kern.klaarzetten import Blad
from kern.modellen.basis import BRONTAAL, Tekst
from kern.zoeken.ankers import anker_van_contact, anker_van_signaal

VOOR_BEHEER = ("insluiten/", "meewerken/")
"""Pages for whoever places or edits the site: found by title, summary, headings and search words. Their text has words
that nobody at a front door looks for, and every visitor would carry it."""


@dataclass(frozen=True)
class Deel:
    """One thing to find: a section of a page or a record on it.

    `adres` is counted from the folder of the language, `titel` is the page, `kop` the section or record. `soort`:
    pagina, hulpmiddel, wet, casus, redactie, begrip, hulplijn, signaal. `woorden` and `vragen` are
    searched and not shown; `nummer` and `tel` call a help line.
    """

    adres: str
    titel: str
    tekst: str
    kop: str = ""
    woorden: str = ""
    vragen: str = ""
    soort: str = "pagina"
    nummer: str = ""
    tel: str = ""

    @property
    def is_record(self) -> bool:
        """Whether this is a record of `data/` and not a section of a page."""
        return self.soort in ("begrip", "hulplijn", "signaal")


def _soort(blad: Blad) -> str:
    if blad.naam.startswith("meewerken/"):
        return "redactie"
    return blad.soort if blad.soort in ("hulpmiddel", "wet", "casus") else "pagina"


def wetnamen(gegevens: Gegevens, blad: Blad) -> list[str]:
    """Names, abbreviation and article numbers of the laws with a card on the page, for who types those."""
    uit: list[str] = []
    for id_ in blad.gebruikt.wetkaarten:
        wet = gegevens.wetten[id_]
        uit += [
            wet.id.split("-")[0],
            wet.kort.in_taal(blad.taal)[0],
            wet.officieel or "",
            *(a.nr for a in wet.artikelen),
        ]
    return [t for t in uit if t]


def uit_blad(blad: Blad, gegevens: Gegevens) -> list[Deel]:
    """Sections of one page that was rendered."""
    voorblad = blad.pagina.voorblad
    if voorblad is None:
        return []
    woorden = [str(w) for w in voorblad.trefwoorden]
    if blad.soort == "wet":
        woorden += wetnamen(gegevens, blad)
    adres, uit, kaal = pad_in_taal(blad.naam), [], blad.naam.startswith(VOOR_BEHEER)
    for nummer, (anker, kop, gelezen) in enumerate(blad.secties or [("", "", "")]):
        eerste, tekst = nummer == 0, "" if kaal else gelezen
        uit.append(
            Deel(
                adres + (f"#{anker}" if anker else ""),
                voorblad.title,
                f"{voorblad.samenvatting} {tekst}".strip() if eerste else tekst,
                kop,
                woorden=" ; ".join(woorden) if eerste else "",
                soort=_soort(blad),
            )
        )
    return uit


def uit_gegevens(gegevens: Gegevens, taal: str, titel_van: Callable[[str], str]) -> Iterator[Deel]:
    """Terms, help lines and signals in language `taal`; `titel_van` gives the title of page `a/b.md`."""
    paginas = gegevens.plekken.paginas

    def t(tekst: Tekst) -> str:
        return tekst.in_taal(taal)[0]

    def deel(pagina: str, anker: str, kop: str, tekst: str, soort: str, woorden: list[str], **meer: str) -> Deel:
        return Deel(
            f"{pad_in_taal(pagina)}#{anker}",
            titel_van(pagina),
            tekst,
            kop,
            woorden=" ; ".join(woorden),
            soort=soort,
            **meer,
        )

    for b in gegevens.begrippen.values():
        anders = [term for code, term in b.term.root.items() if code != taal]
        yield deel(paginas.begrippen, b.id, t(b.term), t(b.definitie), "begrip", anders)
    for c in gegevens.contacten.values():
        if c.publiceren:
            yield deel(
                paginas.hulplijnen,
                anker_van_contact(c),
                t(c.naam),
                f"{t(c.uitleg)}; {t(c.voor_wie)}",
                "hulplijn",
                [c.nummer or ""],
                nummer=c.nummer or "",
                tel=c.tel or "",
            )
    for s in gegevens.signalen.values():
        woorden = s.zoekwoorden.get(taal) or s.zoekwoorden.get(BRONTAAL, [])
        tekst = " ".join(t(x) for x in (s.noteer, s.stap, s.zwaarder) if x)
        yield deel(paginas.signaalwijzer, anker_van_signaal(s), t(s.tekst), tekst, "signaal", woorden)


def met_vragen(delen: list[Deel], gegevens: Gegevens, taal: str) -> list[Deel]:
    """The parts with the questions they answer.

    A page whose text begins with a heading has no part of its own: its questions go to the first section. A question
    for a page or heading that is not in this language is left out; `kern.regels.site.zoekvragen` tells what is wrong.
    """
    eerste: dict[str, str] = {}
    for d in delen:
        eerste.setdefault(d.adres.partition("#")[0], d.adres)
    per_adres: dict[str, list[str]] = {}
    for v in gegevens.zoekvragen.values():
        naam, _, anker = v.pagina.partition("#")
        adres = pad_in_taal(naam)
        adres = f"{adres}#{anker}" if anker else eerste.get(adres, adres)
        per_adres.setdefault(adres, []).extend(v.vragen.get(taal, []))
    return [replace(d, vragen=" ; ".join(per_adres.pop(d.adres))) if d.adres in per_adres else d for d in delen]
