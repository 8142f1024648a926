"""`{{ regiozoeker() }}`: from municipality to Veilig Thuis region."""

from __future__ import annotations

from macros.components.contact import zoek_contact
from macros.components.verwijzing import Verwijzingen
from kern.weergave import Weergave

SCRIPT = "regio-zoeker"


def render_regiozoeker(w: Weergave) -> str:
    """Combobox over the full list of regions and municipalities, which is also what shows without script."""
    w.gebruikt.scripts[SCRIPT] = None
    regios = list(w.gegevens.regios.values())
    w.gebruikt.bronnen.update(dict.fromkeys(r.bron for r in regios if r.bron))
    return w.html(
        "regiozoeker.html", regios=regios, advies=zoek_contact("veilig-thuis", w), nood=zoek_contact("alarmnummer-112", w),
        v=Verwijzingen(w), uid=f"rz{w.gebruikt.volgnummer()}",
    )
