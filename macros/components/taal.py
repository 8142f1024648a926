"""`{{ nl("...") }}` and `{{ en("...") }}`: a phrase in another language than its page."""

from __future__ import annotations

from markupsafe import Markup


def render_taal(woorden: str, taal: str) -> str:
    """`woorden`, marked for screen readers as being in `taal`."""
    return str(Markup('<span lang="{}">{}</span>').format(taal, woorden))
