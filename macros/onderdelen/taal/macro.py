"""`{{ nl("...") }}` and `{{ en("...") }}`: a phrase in another language than its page."""

from __future__ import annotations

from markupsafe import Markup

from kern.register import REGISTER
from kern.weergave import Weergave


def render_taal(woorden: str, taal: str) -> str:
    """`woorden`, marked for screen readers as being in `taal`."""
    return str(Markup('<span lang="{}">{}</span>').format(taal, woorden))


@REGISTER.macro("nl", voorbeeld='nl("huisverbod")', taalmerk=True)
def render_nl(w: Weergave, woorden: str) -> str:
    """A Dutch phrase."""
    return render_taal(woorden, "nl")


@REGISTER.macro("en", voorbeeld='en("coercive control")', taalmerk=True)
def render_en(w: Weergave, woorden: str) -> str:
    """An English phrase."""
    return render_taal(woorden, "en")
