"""What a page says about changing it: where its file is, and how to report a mistake instead."""

from __future__ import annotations

from typing import Any

from kern.githost import Githost, Melding
from kern.klaarzetten import Blad
from kern.oproep import Oproep
from kern.register import REGISTER
from kern.weergave import Weergave

VAN_GEGEVENS = ("hulpmiddel", "casus")
"""Kinds of pages whose text is that of a record with a file of its own, when they show one."""


def _record(ui: Weergave, blad: Blad) -> str | None:
    """File of the record that the page is about; None when it is about its own text."""
    if blad.soort not in VAN_GEGEVENS:
        return None
    for o in blad.pagina.accolades:
        macro = REGISTER.macros.get(o.naam) if isinstance(o, Oproep) else None
        soort = macro and REGISTER.verzamelingen.get(macro.leest or "")
        if soort and not soort.bestand and not soort.lijsten and isinstance(o, Oproep) and o.waarden:
            return ui.gegevens.herkomst[(soort.naam, o.waarden[0])][0]
    return None


def _melding(ui: Weergave, blad: Blad, canoniek: str, versie: str) -> Melding:
    titel = ui.t("verbeter.titel", naam=blad.pagina.voorblad.title).unescape()
    vragen = tuple(ui.t(f"verbeter.{naam}").unescape() for naam in ("vraag-pagina", "vraag-versie", "zin", "beter"))
    return Melding(titel, canoniek, versie, vragen, ui.t("verbeter.nooit").unescape())


def verbeterlinks(host: Githost, ui: Weergave, blad: Blad, canoniek: str, versie: str) -> dict[str, Any]:
    """Addresses for the foot of the page; empty when there is nowhere to change it or report anything.

    A page for residents only leads to its file: who reads there must not be invited to write to a public place.
    """
    uit: dict[str, Any] = {}
    if host.adres:
        record = _record(ui, blad)
        uit["pagina"] = host.bewerk(record or blad.pagina.bestand)
        uit["eromheen"] = host.bewerk(blad.pagina.bestand) if record else None
    if blad.potloden:
        melding = _melding(ui, blad, canoniek, versie)
        uit |= {"meld": host.meld(melding), "feiten": True} if host.adres else {}
        uit |= {"mail": host.schrijf(melding)} if host.mail else {}
    return {naam: uit.get(naam) for naam in ("pagina", "eromheen", "meld", "feiten", "mail")} if uit else {}
