"""`{{ insluitcode() }}`: what an own website adds to let a frame follow the height of the page in it."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup, escape

from kern.register import REGISTER, Zoek
from kern.weergave import Weergave

CODE = Path(__file__).with_name("meegroeien.txt")
"""The code, with TITEL, ADRES and HOOGTE to fill in."""

VOORBEELD = "/insluiten/keuzehulp/wat-doe-ik/"
HOOGTE = 900
"""The page that the explanation shows, and how high its frame is until it says more."""


def code() -> Markup:
    """The code, to stand in HTML. Blanks and ends of lines are entities: a template gives one line."""
    tekst = str(escape(CODE.read_text("utf-8").strip()))
    return Markup(tekst.replace("\n", "&#10;").replace("  ", "&#32;&#32;"))  # noqa: S704 (escaped)


@REGISTER.macro("insluitcode", voorbeeld="insluitcode()", zoek=Zoek.NOOIT)
def render_insluitcode(w: Weergave) -> str:
    """The code for an own website."""
    adres = w.t("insluiten.code-adres").unescape() + VOORBEELD
    regels = code()
    for plek, waarde in (("TITEL", w.t("insluiten.code-titel")), ("ADRES", escape(adres)), ("HOOGTE", HOOGTE)):
        regels = regels.replace(plek, str(waarde))
    return w.html("insluiten/code.html", code=regels)
