"""The stairwell page: place, job, one action. A page of its own, without the theme."""

from __future__ import annotations

from typing import Any, get_args

from markupsafe import Markup

from kern.modellen.profiel import Profiel
from kern.modellen.rol import Moment, Rol
from kern.weergave import Weergave
from macros.onderdelen.contact.macro import advies, nood
from macros.onderdelen.nu.model import Kaart
from macros.onderdelen.profiel.blok import bel_eigen, voor_venster
from macros.onderdelen.schaal.merk import merk


def _bellen(w: Weergave, kaart: Kaart) -> list[dict[str, Any]]:
    """View models of the numbers on a card, the first to call first.

    That is the contact it names, or else the own contact for its role (when there is one), and the number for advice.
    """
    met, raad = kaart.met, advies(w)
    if met.contact:
        contact = w.gegevens.contacten[met.contact]
        tekst = w.t("contact.knop", naam=w.kaal(contact.naam), nummer=contact.nummer)
        return [{"tel": contact.tel, "tekst": tekst, "uren": [], "tweede": False}]
    profiel = w.gegevens.profiel
    eigen = profiel.per_rol.get(met.rol) if profiel else None
    tekst = w.t("nu.niemand", naam=raad["naam_kaal"], nummer=raad["nummer"])
    uit = [{"tel": raad["tel"], "tekst": tekst, "uren": [], "tweede": eigen is not None}]
    if eigen:
        uit.insert(0, {**bel_eigen(w, eigen), "tweede": False})
    return uit


def _kaart(w: Weergave, rol: Rol, kaart: Kaart) -> dict[str, Any]:
    """View model of a card: its fields, how urgent, the job it is for, whom to call and what to say."""
    return w.plat(
        kaart,
        titel=w.in_taal(rol.naam),
        merk=merk(w, kaart.graad, w.t(f"nu.graad.{kaart.graad}")),
        pagina=w.link_naar(rol.pagina, None),
        bellen=_bellen(w, kaart),
        zeg=w.in_taal(kaart.met.zeg),
    )


def _plaatsen(w: Weergave) -> list[dict[str, Any]]:
    """View models of the places where someone notices a thing, each with a card per job.

    The last one is no place but a doubt: it has a card for every job. `alle` tells that a place has them all.
    """
    kaarten = {(kaart.rol, kaart.moment): kaart for kaart in w.gegevens.kaarten.values()}
    rollen: list[Rol] = [rol for rol in w.gegevens.rollen.values() if any(rol.id == r for r, _ in kaarten)]
    uit: list[dict[str, Any]] = []
    for moment in (*get_args(Moment), None):
        hier = [_kaart(w, rol, kaarten[rol.id, moment]) for rol in rollen if (rol.id, moment) in kaarten]
        if hier:
            naam = w.t(f"moment.{moment}") if moment else w.t("nu.twijfel")
            uit.append({"id": moment or "twijfel", "naam": naam, "kaarten": hier, "alle": len(hier) == len(rollen)})
    return uit


def _profielregel(w: Weergave, profiel: Profiel | None) -> Markup | None:
    """Whose contacts the cards show, and that they are invented when they are."""
    if profiel is None:
        return None
    sleutel = "nu.profiel-voorbeeld" if profiel.voorbeeld else "nu.profiel"
    return w.t(sleutel, organisatie=profiel.organisatie)


def render_nu(
    w: Weergave,
    *,
    uitgang: str,
    eigen: str = "",
    werker: dict[str, str] | None = None,
    manifest: str = "",
    start: str = "",
    anders: list[dict[str, str]] | None = None,
    verbeter: str = "",
    venster: dict[str, Any] | None = None,
) -> str:
    """Whole HTML page in the language of `w`.

    `eigen` leads to our styles and scripts, `werker` is the mark of the worker (`adres`, `versie`), `manifest` leads to
    the web app manifest, `start` to the home page, `uitgang` out of the site; `anders` lists this page in other
    languages (`taal`, `naam`, `adres`), `verbeter` leads to the file of the cards. For in a frame of somebody else
    there is `venster` in place of all but `uitgang` (see `stappen.insluiten`).
    """
    gevaar = nood(w)
    return w.html(
        "nu/nu.html",
        plaatsen=_plaatsen(w),
        nood=gevaar,
        bel_nood=merk(w, "nu", w.t("contact.knop-nood", nummer=gevaar["nummer"])),
        keel=w.t("nu.keel", nummer=gevaar["nummer"]),
        advies=advies(w),
        profiel=_profielregel(w, w.gegevens.profiel),
        eigen=eigen,
        werker=werker,
        manifest=manifest,
        start=start,
        anders=anders or [],
        verbeter=verbeter,
        uitgang=uitgang,
        venster=venster,
        profielvenster=voor_venster(w) if venster else None,
    )
