"""`{{ rol("vakman") }}`: a role, linked to its page."""

from __future__ import annotations

from markupsafe import escape

from kern.register import REGISTER
from kern.weergave import Weergave, zoek


def in_zin(naam: str) -> str:
    """The name as it stands inside a sentence: "Vakman" -> "vakman", but "ICT" stays."""
    return naam if naam[1:2].isupper() or naam[:3] == "VvE" else naam[:1].lower() + naam[1:]


@REGISTER.macro("rol", voorbeeld='rol("vakman")', leest="rollen")
def render_rol(w: Weergave, id_: str) -> str:
    """Inline link to the page of role `id_`."""
    record = zoek(w.gegevens.rollen, id_, "rollen", "data/rollen.yml")
    naam, taal = record.naam.in_taal(w.taal)
    woord = escape(in_zin(naam)) if taal == w.taal else w.in_taal(record.naam)
    return w.html("rol/rol.html", naam=woord, adres=w.link_naar(record.pagina, None))


@REGISTER.macro("rollenlijst", voorbeeld="rollenlijst()", leest="rollen")
def render_rollenlijst(w: Weergave) -> str:
    """All roles as a list of large links."""
    return w.html("rol/lijst.html", rollen=[
        {"naam": w.in_taal(rol.naam), "adres": w.link_naar(rol.pagina, None)} for rol in w.gegevens.rollen.values()
    ])
