"""`{{ rol("vakman") }}`: a role, linked to its page."""

from __future__ import annotations

from kern.meldingen import OnbekendeVerwijzing
from kern.register import REGISTER
from kern.weergave import Weergave


@REGISTER.macro("rol", voorbeeld='rol("vakman")', leest="rollen")
def render_rol(w: Weergave, id_: str, woorden: str | None = None) -> str:
    """Inline link to the page of role `id_`: its short name, or other words when `woorden` is given."""
    record = w.zoek("rollen", id_)
    return w.html("rol/rol.html", woord=woorden or w.in_taal(record.kort), adres=w.link_naar(record.pagina, None))


@REGISTER.macro("rollenlijst", voorbeeld="rollenlijst()", leest="rollen")
def render_rollenlijst(w: Weergave, vorm: str = "") -> str:
    """All roles as a list of large links; with the form "kort" by the name of one person."""
    if vorm not in ("", "kort"):
        raise OnbekendeVerwijzing(f"De vorm '{vorm}' bestaat niet bij rollenlijst.", "Schrijf niets, of 'kort'.")
    return w.html(
        "rol/lijst.html",
        kort=vorm == "kort",
        rollen=[
            {"naam": w.in_taal(rol.kort if vorm else rol.naam), "adres": w.link_naar(rol.pagina, None)}
            for rol in w.gegevens.rollen.values()
        ],
    )
