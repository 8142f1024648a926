"""`{{ rol("vakman") }}`: a role, linked to its page."""

from __future__ import annotations

from macros.weergave import Weergave, zoek


def render_rol(id_: str, w: Weergave) -> str:
    """Inline link to the page of role `id_`."""
    record = zoek(w.gegevens.rollen, id_, "rollen", "data/rollen.yml")
    return w.html("rol.html", rol=record, adres=w.link_naar(record.pagina, None))


def render_rollenlijst(w: Weergave) -> str:
    """All roles as a list of large links."""
    return w.html("rollenlijst.html", rollen=[(r, w.link_naar(r.pagina, None)) for r in w.gegevens.rollen.values()])
