"""Own contacts of an organisation on a page: those of the build, and the place for those in the address of a frame."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from kern.adressen import relatief
from kern.gegevens import bekend_bij
from kern.klaarzetten import Blad
from kern.modellen.profiel import EigenContact
from kern.weergave import Weergave
from macros.onderdelen.contact.macro import nood

FOUT = "profiel.fout."
"""Beginning of the keys of what is said about a mistake; the rest is the name of the rule."""

SOORTEN = frozenset(("stap", "hulpmiddel"))
"""Kinds of pages that begin with the own contacts."""


def bel_eigen(w: Weergave, contact: EigenContact) -> dict[str, Any]:
    """View model of an own contact: `tel`, the words of its button, its role and when it can be reached."""
    return {
        "tel": contact.tel,
        "tekst": w.t("contact.knop", naam=w.kaal(contact.naam), nummer=contact.nummer),
        "rol": w.in_taal(w.gegevens.rollen[contact.rol].naam),
        "uren": [w.in_taal(zin) for zin in (contact.uren, contact.bereikbaar) if zin],
    }


def render_eigen(w: Weergave, blad: Blad, logo: str = "") -> Markup:
    """What a page shows of the profile of the build, empty when it shows none; `logo` is its address from the root."""
    profiel, naam, soort = w.gegevens.profiel, blad.naam, blad.soort
    if profiel is None or (soort not in SOORTEN and naam != w.gegevens.plekken.paginas.hulplijnen):
        return Markup()
    notitie = profiel.per_stap.get(PurePosixPath(naam).stem) if soort == "stap" else None
    html = w.html(
        "profiel/blok.html",
        organisatie=profiel.organisatie,
        voorbeeld=w.t("nu.profiel-voorbeeld", organisatie=profiel.organisatie) if profiel.voorbeeld else None,
        logo=relatief(logo, blad.adres) if logo else "",
        nood=nood(w),
        contacten=[bel_eigen(w, c) for c in profiel.contacten],
        talen=[w.in_taal(taal) for taal in profiel.talen],
        regios=[w.gegevens.regios[id_].naam for id_ in profiel.regios],
        notitie=w.in_taal(notitie.tekst) if notitie else None,
    )
    return Markup(html)  # noqa: S704 (made by a template)


def bekend(w: Weergave) -> dict[str, Any]:
    """What the script has to know to judge own contacts: roles with their names, national numbers, what to say."""
    rollen = w.gegevens.rollen
    fouten = {s.removeprefix(FOUT): w.t(s).unescape() for s in w.teksten if s.startswith(FOUT)}
    return {
        "rollen": {id_: w.kaal(rol.naam) for id_, rol in rollen.items()},
        "landelijk": list(bekend_bij(w.gegevens.verzamelingen, w.gegevens.plekken).landelijk),
        "fout": fouten,
    }


def voor_venster(w: Weergave) -> dict[str, Any]:
    """View model of the place for own contacts in the address of a frame."""
    woorden = {
        naam: w.t(sleutel).unescape()
        for naam, sleutel in (
            ("knop", "contact.knop"),
            ("buiten", "profiel.buiten"),
            ("geweigerd", "profiel.geweigerd"),
            ("beheerder", "profiel.beheerder"),
        )
    }
    return {"json": json.dumps({**bekend(w), **woorden}, ensure_ascii=False, separators=(",", ":")), "nood": nood(w)}
