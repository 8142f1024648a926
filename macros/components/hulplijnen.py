"""`{{ hulplijnen("kind") }}`: the help lines for one need as cards, with "open now" where the hours are certain."""

from __future__ import annotations

from typing import get_args

from macros.components.contact import render_contact
from macros.meldingen import OnbekendeVerwijzing, lijkt_op
from macros.models.contact import Behoefte
from macros.weergave import Weergave


def render_hulplijnen(behoefte: str, w: Weergave) -> str:
    """Cards of every contact that may be published for this need."""
    if behoefte not in get_args(Behoefte):
        raise OnbekendeVerwijzing(f"De behoefte '{behoefte}' bestaat niet.", lijkt_op(behoefte, list(get_args(Behoefte))))
    gevonden = [c for c in w.gegevens.contacten.values() if behoefte in c.behoefte and c.publiceren]
    if not gevonden:
        raise OnbekendeVerwijzing(f"Er is geen contact met de behoefte '{behoefte}'.", "Zet de behoefte bij een contact in data/contacten.yml.")
    return "".join(render_contact(c.id, "blok", w) for c in gevonden)
