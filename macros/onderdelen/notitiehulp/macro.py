"""`{{ notitiehulp() }}`: from what someone saw to a factual note and a script for asking advice without names."""

from __future__ import annotations

from kern.register import REGISTER, Zoek
from macros.onderdelen._gedeeld.verwijzing import Verwijzingen
from kern.weergave import Weergave

SCRIPT = "notitie-hulp"

VELDEN = ("wanneer", "waar", "gezien", "gehoord", "gezegd", "gedaan", "doorgegeven")
"""Fields of the note in order; the order of the factual record in step 2 of the stappenplan."""

IN_SCRIPT = frozenset({"gezien", "gehoord", "gezegd", "gedaan"})
"""Fields that also go into the script for asking advice; when and where stay out, they can identify a household."""


@REGISTER.macro("notitiehulp", zoek=Zoek.HULPMIDDEL)
def render_notitiehulp(w: Weergave) -> str:
    """The form; without script an empty form to print with the same questions."""
    w.gebruikt.scripts[SCRIPT] = None
    woorden = [v for v in w.gegevens.vermijd.values() if v.vormen.get(w.taal)]
    return w.html(
        "notitiehulp/notitiehulp.html", velden=VELDEN, in_script=IN_SCRIPT, woorden=woorden, v=Verwijzingen(w), uid=f"nh{w.gebruikt.volgnummer()}"
    )
