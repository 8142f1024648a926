"""`{{ rol("vakman") }}`: a role, linked to its page."""

from __future__ import annotations

from kern.register import REGISTER
from kern.weergave import Weergave


@REGISTER.macro("rol", voorbeeld='rol("vakman")', leest="rollen")
def render_rol(w: Weergave, id_: str, woorden: str | None = None) -> str:
    """Inline link to the page of role `id_`: its short name, or other words when `woorden` is given."""
    record = w.zoek("rollen", id_)
    return w.html("rol/rol.html", woord=woorden or w.in_taal(record.kort), adres=w.link_naar(record.pagina, None))


@REGISTER.macro("rollenlijst", voorbeeld="rollenlijst()", leest="rollen")
def render_rollenlijst(w: Weergave) -> str:
    """All roles as a list of large links."""
    return w.html(
        "rol/lijst.html",
        rollen=[
            {"naam": w.in_taal(rol.naam), "adres": w.link_naar(rol.pagina, None)} for rol in w.gegevens.rollen.values()
        ],
    )
