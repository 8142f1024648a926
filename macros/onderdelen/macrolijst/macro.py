"""`{{ macrolijst() }}`: every macro that pages can call, from the register."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Macro, Zoek
from kern.weergave import Weergave


def in_beeld(w: Weergave, macro: Macro) -> dict[str, Any]:
    """View model of a macro: how it is called, what it shows, and where its records are."""
    plek = REGISTER.verzamelingen[macro.leest].plek if macro.leest else ""
    return {"voorbeeld": macro.voorbeeld, "uitleg": w.t(macro.uitleg), "plek": plek}


@REGISTER.macro("macrolijst", voorbeeld="macrolijst()", zoek=Zoek.NOOIT)
def render_macrolijst(w: Weergave) -> str:
    """A table for editors, in order of name."""
    macros = [in_beeld(w, REGISTER.macros[naam]) for naam in sorted(REGISTER.macros)]
    return w.html("macrolijst/macrolijst.html", macros=macros)
