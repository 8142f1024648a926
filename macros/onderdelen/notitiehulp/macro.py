"""`{{ notitiehulp() }}`: from what someone saw to a factual note and a script for asking advice without names."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen

SCRIPT = "notitie-hulp"

VELDEN = ("wanneer", "waar", "gezien", "gehoord", "gezegd", "gedaan", "doorgegeven")
"""Fields of the note in order; the order of the factual record in step 2 of the stappenplan."""

IN_SCRIPT = frozenset({"gezien", "gehoord", "gezegd", "gedaan"})
"""Fields that also go into the script for asking advice; when and where stay out, they can identify a household."""

KORT = frozenset({"wanneer", "waar", "doorgegeven"})
"""Fields for a line or two."""

NAAM_MAG = frozenset({"doorgegeven"})
"""Fields in which the name of a colleague belongs."""


def _veld(w: Weergave, naam: str, uid: str) -> dict[str, Any]:
    """View model of a field; `zin` is the sentence of the script it goes into, None when it does not."""
    return {
        "id": f"{uid}-{naam}",
        "label": w.t(f"nh.veld.{naam}"),
        "hint": w.t(f"nh.hint.{naam}"),
        "zin": w.t(f"nh.zin.{naam}") if naam in IN_SCRIPT else None,
        "namen": naam in NAAM_MAG,
        "rijen": 2 if naam in KORT else 4,
    }


@REGISTER.macro("notitiehulp", voorbeeld="notitiehulp()", leest="vermijd", zoek=Zoek.HULPMIDDEL)
def render_notitiehulp(w: Weergave) -> str:
    """The form; without script an empty form to print with the same questions."""
    w.gebruikt.scripts[SCRIPT] = None
    uid = f"nh{w.gebruikt.volgnummer()}"
    woorden = [(woord, woord.vormen.get(w.taal)) for woord in w.gegevens.vermijd.values()]
    return w.html(
        "notitiehulp/notitiehulp.html",
        velden=[_veld(w, naam, uid) for naam in VELDEN],
        advies=Verwijzingen(w).contact(w.gegevens.plekken.contacten.advies),
        woorden=[w.plat(woord, vormen="|".join(vormen)) for woord, vormen in woorden if vormen],
    )
