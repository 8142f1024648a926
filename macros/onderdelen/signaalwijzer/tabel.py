"""`{{ signaaltabel("vakman") }}`: a few signals as a table, each row linked to the signal in the finder.

A page says which signals it wants and never what they are worth: words, strength, other explanations and what to note
come from the record, so no two pages can disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from markupsafe import Markup

from kern.meldingen import OnbekendeVerwijzing, lijkt_op
from kern.modellen.rol import Moment
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from kern.zoeken.ankers import anker_van_signaal
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.schaal.merk import merk_van_klasse
from macros.onderdelen.signaalwijzer.model import Klasse, Signaal, Wie

VOLGORDE = {klasse: nummer for nummer, klasse in enumerate(reversed(get_args(Klasse)))}
"""Strongest first."""

PLEKKEN = {moment: nummer for nummer, moment in enumerate(get_args(Moment))}
GROEPEN: dict[str, dict[str, int]] = {"sterkte": VOLGORDE, "plek": PLEKKEN}
"""Forms with one row per strength or per place instead: what a row is about, in order."""

AANTAL = 10
"""Rows when the page did not choose a table and no number."""


def sterkste_eerst(signalen: Iterable[Signaal]) -> list[Signaal]:
    """By strength; signals of the same strength keep their order."""
    return sorted(signalen, key=lambda s: VOLGORDE[s.klasse])


def _bestaat(naam: str, gegeven: str, bekend: Iterable[str]) -> None:
    if gegeven not in bekend:
        raise OnbekendeVerwijzing(f"{naam} '{gegeven}' bestaat niet bij signaaltabel.", lijkt_op(gegeven, list(bekend)))


@dataclass(frozen=True)
class Keuze:
    """Which signals a page asks for; what is empty does not count."""

    tabel: str = ""
    rol: str = ""
    moment: str = ""
    wie: str = ""

    def controleer(self, w: Weergave) -> None:
        """Refuse names that do not exist, and a page that asks for nothing."""
        tabellen = dict.fromkeys(t for s in w.gegevens.signalen.values() for t in s.tabellen)
        for naam, gegeven, bekend in (
            ("De tabel", self.tabel, tabellen),
            ("Het moment", self.moment, get_args(Moment)),
            ("Om wie het gaat:", self.wie, get_args(Wie)),
        ):
            if gegeven:
                _bestaat(naam, gegeven, bekend)
        if self.rol:
            w.zoek("rollen", self.rol)
        if self == Keuze():
            raise OnbekendeVerwijzing(
                "De signaaltabel weet niet welke signalen zij toont.", "Geef een tabel, of rol, moment of wie."
            )

    def past(self, s: Signaal) -> bool:
        delen = (self.tabel, s.tabellen), (self.rol, s.rollen), (self.moment, s.momenten), (self.wie, s.wie)
        return all(not gevraagd or gevraagd in heeft for gevraagd, heeft in delen)


def kies(w: Weergave, keuze: Keuze, aantal: int = 0) -> list[Signaal]:
    """The signals asked for, strongest first."""
    keuze.controleer(w)
    gekozen = sterkste_eerst(s for s in w.gegevens.signalen.values() if keuze.past(s))
    if not gekozen:
        raise OnbekendeVerwijzing(
            "Bij deze keuze hoort geen enkel signaal (data/signalen/).", "Kies een andere rol, moment of wie."
        )
    return gekozen[: aantal or (None if keuze.tabel else AANTAL)]


def niet_wegen(s: Signaal) -> str | None:
    """What to do instead of looking for another explanation: with danger you call, what someone tells you pass on."""
    return "st.eerst-bellen" if s.klasse == "acuut" else "st.geef-door" if s.verteld else None


def _anders(w: Weergave, s: Signaal) -> list[Markup]:
    reden = niet_wegen(s)
    if reden == "st.eerst-bellen":
        return [Markup("{} {}.").format(w.t(reden), Verwijzingen(w).contact(w.gegevens.plekken.contacten.nood))]
    return [w.t(reden)] if reden else w.plat(s.anders)


def _rij(w: Weergave, s: Signaal) -> dict[str, Any]:
    return {
        "adres": w.link_naar(w.gegevens.plekken.paginas.signaalwijzer, anker_van_signaal(s)),
        "tekst": w.in_taal(s.tekst),
        "graad": merk_van_klasse(w, s.klasse),
        "zwaarder": w.in_taal(s.zwaarder),
        "acuut": s.klasse == "acuut",
        "anders": _anders(w, s),
        "noteer": w.in_taal(s.noteer),
    }


def _groepen(w: Weergave, vorm: str, signalen: list[Signaal]) -> list[dict[str, Any]]:
    """A row per strength, with what to do, or per place, with for each signal what else it can be."""
    sterkte, uit = vorm == "sterkte", []
    for waarde in GROEPEN[vorm]:
        hier = [s for s in signalen if waarde == (s.klasse if sterkte else s.momenten[0])]
        if hier:
            uit.append(
                {
                    "acuut": waarde == "acuut",
                    "titel": merk_van_klasse(w, waarde) if sterkte else w.t(f"moment.{waarde}"),
                    "signalen": [_rij(w, s) for s in hier],
                    "doe": w.t(f"klasse.uitleg.{waarde}") if sterkte else None,
                    "anders": [_anders(w, s)[0] for s in hier],
                }
            )
    return uit


@REGISTER.macro("signaaltabel", voorbeeld='signaaltabel("vakman")', leest="signalen", zoek=Zoek.NOOIT)
def render_signaaltabel(
    w: Weergave, tabel: str = "", rol: str = "", moment: str = "", wie: str = "", aantal: int = 0, vorm: str = ""
) -> str:
    """Signals chosen for `tabel`, or that fit `rol`, `moment` and `wie`, as a table; `vorm` groups them."""
    if vorm:
        _bestaat("De vorm", vorm, GROEPEN)
    signalen, plekken = kies(w, Keuze(tabel, rol, moment, wie), aantal), w.gegevens.plekken
    vast = {
        "alle": w.link_naar(plekken.paginas.signaalwijzer, None),
        "nood": Verwijzingen(w).contact(plekken.contacten.nood),
    }
    if vorm:
        return w.html("signaalwijzer/groepen.html", vorm=vorm, groepen=_groepen(w, vorm, signalen), **vast)
    return w.html("signaalwijzer/tabel.html", rijen=[_rij(w, s) for s in signalen], **vast)
