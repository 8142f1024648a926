"""The stairwell page: role, moment, one action. A page of its own, without the theme."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kern.modellen.profiel import Profiel
from kern.modellen.rol import Rol
from kern.weergave import Weergave
from macros.onderdelen.contact.macro import advies, nood
from macros.onderdelen.nu.model import Kaart


def _bellen(w: Weergave, kaart: Kaart) -> list[dict[str, Any]]:
    """View models of the numbers on a card, the first to call first.

    That is the contact it names, or else the own contact for its role (when there is one), and the number for advice.
    """
    met, raad = kaart.met, advies(w)
    if met.contact:
        contact = w.gegevens.contacten[met.contact]
        tekst = w.t("nu.bel", naam=w.kaal(contact.naam), nummer=contact.nummer)
        return [{"tel": contact.tel, "tekst": tekst, "uren": [], "tweede": False}]
    profiel = w.gegevens.profiel
    eigen = profiel.per_rol.get(met.rol) if profiel else None
    tekst = w.t("nu.niemand", naam=raad["naam_kaal"], nummer=raad["nummer"])
    uit = [{"tel": raad["tel"], "tekst": tekst, "uren": [], "tweede": eigen is not None}]
    if eigen:
        tekst = w.t("nu.bel", naam=w.kaal(eigen.naam), nummer=eigen.nummer)
        uren = [w.in_taal(zin) for zin in (eigen.uren, eigen.bereikbaar) if zin]
        uit.insert(0, {"tel": eigen.tel, "tekst": tekst, "uren": uren, "tweede": False})
    return uit


def _kaart(w: Weergave, kaart: Kaart) -> dict[str, Any]:
    """View model of a card: its fields, its heading, whom to call and what to say."""
    titel = w.t(f"moment.{kaart.moment}") if kaart.moment else w.t("nu.twijfel")
    return w.plat(kaart, titel=titel, bellen=_bellen(w, kaart), zeg=w.in_taal(kaart.met.zeg))


def _rollen(w: Weergave) -> list[dict[str, Any]]:
    """View models of the roles that have cards."""
    per_rol: dict[str, list[dict[str, Any]]] = {}
    for kaart in w.gegevens.kaarten.values():
        per_rol.setdefault(kaart.rol, []).append(_kaart(w, kaart))
    rollen: list[Rol] = [rol for rol in w.gegevens.rollen.values() if rol.id in per_rol]
    return [
        {"naam": w.in_taal(rol.naam), "pagina": w.link_naar(rol.pagina, None), "kaarten": per_rol[rol.id]}
        for rol in rollen
    ]


def _profielregel(w: Weergave, profiel: Profiel | None) -> Markup | None:
    """Whose contacts the cards show, and that they are invented when they are."""
    if profiel is None:
        return None
    sleutel = "nu.profiel-voorbeeld" if profiel.voorbeeld else "nu.profiel"
    return w.t(sleutel, organisatie=profiel.organisatie)


def render_nu(
    w: Weergave, *, eigen: str, werker: dict[str, str], manifest: str, start: str, anders: list[dict[str, str]],
    uitgang: str,
) -> str:
    """Whole HTML page in the language of `w`.

    `eigen` leads to our styles and scripts, `werker` is the mark of the worker (`adres`, `versie`), `manifest` leads to
    the web app manifest, `start` to the home page, `uitgang` out of the site; `anders` lists this page in other
    languages (`taal`, `naam`, `adres`).
    """
    return w.html(
        "nu/nu.html", rollen=_rollen(w), nood=nood(w), advies=advies(w), profiel=_profielregel(w, w.gegevens.profiel),
        eigen=eigen, werker=werker, manifest=manifest, start=start, anders=anders, uitgang=uitgang,
    )
