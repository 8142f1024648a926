"""`{{ regiozoeker() }}`: from municipality to Veilig Thuis region."""

from __future__ import annotations

from kern.register import REGISTER, Zoek
from macros.onderdelen.contact.macro import advies, nood
from macros.onderdelen._gedeeld.verwijzing import Verwijzingen
from kern.weergave import Weergave

SCRIPT = "regio-zoeker"


@REGISTER.macro("regiozoeker", zoek=Zoek.NOOIT)
def render_regiozoeker(w: Weergave) -> str:
    """Combobox over the full list of regions and municipalities, which is also what shows without script."""
    w.gebruikt.scripts[SCRIPT] = None
    regios = list(w.gegevens.regios.values())
    w.gebruikt.bronnen.update(dict.fromkeys(r.bron for r in regios if r.bron))
    return w.html(
        "regio/regio.html", regios=regios, advies=advies(w), nood=nood(w),
        v=Verwijzingen(w), uid=f"rz{w.gebruikt.volgnummer()}",
    )
