"""`{{ insluitlijst() }}`: every page that can stand in a frame of somebody else, and how high that frame has to be."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup, escape

from kern.insluiten import NU_SOORT, Venster, vensters
from kern.modellen.insluiten import BREEDTES
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave

CODE = Path(__file__).with_name("meegroeien.txt")
"""What an own website adds to let the frame follow the height of the page in it."""


def code(titel: str, adres: str) -> str:
    """The code, for a frame called `titel` on the site at `adres`."""
    return CODE.read_text("utf-8").replace("TITEL", titel).replace("ADRES", adres).strip()


@REGISTER.macro("insluitcode", voorbeeld="insluitcode()", zoek=Zoek.NOOIT)
def render_insluitcode(w: Weergave) -> str:
    """The code for an own website. Blanks and ends of lines are entities: a template gives one line."""
    tekst = code(w.t("insluiten.code-titel").unescape(), w.t("insluiten.code-adres").unescape())
    regels = str(escape(tekst)).replace("\n", "&#10;").replace("  ", "&#32;&#32;")
    return w.html("insluiten/code.html", code=Markup(regels))  # noqa: S704 (escaped)


def _naam(w: Weergave, venster: Venster) -> str:
    return w.titel_van(venster.naam) if venster.naam else str(w.t("nu.titel").unescape())


@REGISTER.macro("insluitlijst", voorbeeld="insluitlijst()", leest="insluitsoorten", zoek=Zoek.NOOIT)
def render_insluitlijst(w: Weergave) -> str:
    """A table per kind: name with its address, and a height per width; a page that was not measured has none."""
    wortel = w.link_naar(w.gegevens.plekken.paginas.start, None)
    hoogtes = w.gegevens.insluithoogtes
    soorten = []
    for soort in w.gegevens.insluitsoorten.values():
        if soort.id == NU_SOORT and not w.gegevens.kaarten:
            continue
        rijen = [
            {
                "adres": wortel + v.pad,
                "naam": _naam(w, v),
                "hoogtes": hoogtes[v.id].hoogtes.get(w.taal, []) if v.id in hoogtes else [],
            }
            for v in vensters({soort.id: soort}, [naam for naam, *_ in w.bladen()])
        ]
        soorten.append({"naam": w.in_taal(soort.naam), "rijen": rijen})
    return w.html("insluiten/lijst.html", soorten=soorten, breedtes=list(BREEDTES))
