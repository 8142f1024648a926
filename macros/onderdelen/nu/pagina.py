"""The stairwell page: role, moment, one action. A page of its own, without the theme."""

from __future__ import annotations

from typing import Any

from macros.onderdelen.contact.macro import advies, nood
from kern.weergave import Weergave


def render_nu(
    w: Weergave, *, wortel: str, eigen: str, werker: Any, manifest: str, start: str, anders: list[tuple[str, str, str]], uitgang: str,
) -> str:
    """Whole HTML page in the language of `w`.

    `wortel` leads to the root of the site, `eigen` to our styles and scripts, `werker` is the mark of the worker, `manifest` to the web app manifest, `start` to the home page; `anders` lists
    (language, name, address) of this page in other languages.
    """
    per_rol: dict[str, list] = {}
    for kaart in w.gegevens.kaarten.values():
        per_rol.setdefault(kaart.rol, []).append(kaart)
    rollen = [(r, per_rol[r.id], w.link_naar(r.pagina, None)) for r in w.gegevens.rollen.values() if r.id in per_rol]
    return w.html(
        "nu/nu.html", rollen=rollen, nood=nood(w), advies=advies(w),
        wortel=wortel, eigen=eigen, werker=werker, manifest=manifest, start=start, anders=anders, uitgang=uitgang, contacten=w.gegevens.contacten,
        profiel=w.gegevens.profiel,
    )
