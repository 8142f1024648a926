"""`{{ samensteller() }}`: compose a frame for an intranet; without script the table of all embed pages and the code."""

from __future__ import annotations

import json
from typing import Any

from babel import Locale

from kern.adressen import wortel_van
from kern.insluiten import Venster, vensters
from kern.modellen.insluiten import BREEDTES
from kern.modellen.rol import Rol
from kern.profielregels import LENGTE
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from macros.onderdelen.insluiten.macro import code
from macros.onderdelen.profiel.blok import bekend

SCRIPT = "samen-steller"

HOOGTE = 700
"""Height of a frame whose height was not measured."""

CODES = {"adres": 4, "sharepoint": 4, "website": 9, "lms": 4}
"""What can be taken over, and the lines of its field."""

EERST = "aandachtsfunctionaris"
"""The role that comes first: the one that cards and steps name."""


def _in_beeld(w: Weergave, venster: Venster, titel: str) -> dict[str, Any]:
    """View model of an embed page: its path, its title and its height per width in the language of the page."""
    record = w.gegevens.insluithoogtes.get(venster.id)
    per_taal = {t: list(h) for t, h in record.hoogtes.items()} if record else {}
    return {
        "pad": venster.pad,
        "titel": titel,
        "adres": w.link_naar(w.gegevens.plekken.paginas.start, None) + venster.pad,
        "hoogtes": per_taal.get(w.taal, [HOOGTE] * len(BREEDTES)),
        "per_taal": per_taal,
    }


def _groepen(w: Weergave) -> list[dict[str, Any]]:
    """Embed pages of this language per kind, in the order of the kinds."""
    data = w.gegevens.verzamelingen
    titels = {naam: titel for naam, titel, _ in w.bladen()}
    per_soort: dict[str, list[dict[str, Any]]] = {}
    for v in vensters(data.get("insluitsoorten", {}), titels, bool(data["kaarten"])):
        titel = titels[v.naam] if v.naam else w.t("nu.titel").unescape()
        per_soort.setdefault(v.soort, []).append(_in_beeld(w, v, titel))
    return [{"naam": w.in_taal(data["insluitsoorten"][s].naam), "vensters": lijst} for s, lijst in per_soort.items()]


def _talen(w: Weergave, groepen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Languages in which a frame can be had: that of the page, and those in which the pages were measured."""
    gemeten = dict.fromkeys(taal for groep in groepen for v in groep["vensters"] for taal in v["per_taal"])
    codes = gemeten if w.taal in gemeten else [w.taal, *gemeten]
    return [
        {
            "code": code,
            "naam": (Locale.parse(code).get_display_name(code) or code).capitalize(),
            "map": wortel_van(code),
        }
        for code in codes
    ]


def _rollen(w: Weergave) -> list[dict[str, Any]]:
    rollen: list[Rol] = sorted(w.gegevens.rollen.values(), key=lambda rol: rol.id != EERST)
    return [{"id": rol.id, "naam": w.kaal(rol.naam)} for rol in rollen]


@REGISTER.macro("samensteller", voorbeeld="samensteller()", zoek=Zoek.HULPMIDDEL)
def render_samensteller(w: Weergave) -> str:
    """The form with a live frame, the codes and the list of links; below it every address with its heights."""
    w.gebruikt.scripts[SCRIPT] = None
    groepen = _groepen(w)
    start = w.link_naar(w.gegevens.plekken.paginas.start, None)
    regels = json.dumps(bekend(w), ensure_ascii=False, separators=(",", ":"))
    return w.html(
        "samensteller/samensteller.html",
        groepen=groepen,
        breedtes=[{"px": px, "naam": w.t(f"stel.breedte-{px}")} for px in BREEDTES],
        rollen=_rollen(w),
        regels=regels,
        uid=f"stel{w.gebruikt.volgnummer()}",
        codes=[
            {"id": soort, "naam": w.t(f"stel.{soort}"), "uitleg": w.t(f"stel.{soort}-uitleg"), "rijen": rijen}
            for soort, rijen in CODES.items()
        ],
        talen=_talen(w, groepen),
        wortel=start + "../" * wortel_van(w.taal).count("/"),
        hoogte=HOOGTE,
        lengte=LENGTE,
        meegroei=code(),
        hoogtes=json.dumps({v["pad"]: v["per_taal"] for g in groepen for v in g["vensters"]}, separators=(",", ":")),
    )
