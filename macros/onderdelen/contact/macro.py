"""`{{ contact("veilig-thuis") }}`: a number to tap, or a card with hours and cost."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from kern.meldingen import OnbekendeVerwijzing
from kern.modellen.contact import Contact
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from kern.zoeken.ankers import anker_van_contact
from macros.onderdelen._gedeeld.woorden import naam_van_site, zekerheid

SCRIPT = "nu-open"


def tijden_van(contact: Contact) -> str | None:
    """Hours as JSON for the script, or None when they are not certain."""
    if not contact.open or not contact.uren_zeker:
        return None
    return json.dumps(contact.open if contact.open == "altijd" else [t.model_dump() for t in contact.open])


def zoek_contact(w: Weergave, id_: str) -> Contact:
    """Record `id_`; refuses a record that may not be published."""
    record = w.zoek("contacten", id_)
    if not record.publiceren:
        raise OnbekendeVerwijzing(
            f"Het contact '{id_}' mag niet op de site (publiceren: false).",
            "Controleer het nummer bij de organisatie zelf en zet daarna publiceren op true.",
        )
    return record


def in_beeld(w: Weergave, contact: Contact) -> dict[str, Any]:
    """View model of a contact: its fields, `tel` to dial and `label` for the number read aloud."""
    label = Markup("{}, {}").format(contact.nummer, w.t("contact.bel", naam=w.kaal(contact.naam)))
    return w.plat(contact, tel=contact.tel, label=label)


def op_kaart(w: Weergave, contact: Contact) -> dict[str, Any]:
    """View model of the card: hours and costs only when they are certain, and when they were checked."""
    dag = contact.gecontroleerd_op
    return {
        **in_beeld(w, contact),
        "uren": w.in_taal(contact.uren) if contact.uren_zeker else None,
        "kosten": w.in_taal(contact.kosten) if contact.kosten_zeker else None,
        "site": contact.url and naam_van_site(contact.url),
        "gecontroleerd": w.t("gecontroleerd-op", datum=w.datum(dag)) if dag else w.t("contact.niet-gecontroleerd"),
        "onzeker": zekerheid(w, contact.zekerheid),
    }


def nood(w: Weergave) -> dict[str, Any]:
    """View model of the number for danger, on every page."""
    return in_beeld(w, zoek_contact(w, w.gegevens.plekken.contacten.nood))


def advies(w: Weergave) -> dict[str, Any]:
    """View model of the number for advice, on every page."""
    return in_beeld(w, zoek_contact(w, w.gegevens.plekken.contacten.advies))


def belknop(w: Weergave, id_: str, tekst: str | None = None) -> str:
    """Button that calls contact `id_`, red for the number for danger; `tekst` is the key of other words.

    A contact without a number gets the link to its site.
    """
    record = zoek_contact(w, id_)
    if not record.nummer:
        return w.html("contact/nummer.html", contact=in_beeld(w, record), potlood="")
    gevaar = id_ == w.gegevens.plekken.contacten.nood
    sleutel = tekst or ("contact.knop-nood" if gevaar else "contact.knop")
    woorden = w.t(sleutel, naam=w.kaal(record.naam), nummer=record.nummer)
    return w.html("contact/knop.html", contact=in_beeld(w, record), gevaar=gevaar, tekst=woorden)


@REGISTER.macro("contact", voorbeeld='contact("kindertelefoon", "blok")', leest="contacten", zoek=Zoek.BUITEN_REGISTER)
def render_contact(w: Weergave, id_: str, vorm: str = "nummer") -> str:
    """Inline form ("nummer"), button to call ("knop") or card ("blok") of contact `id_`."""
    if vorm not in ("nummer", "knop", "blok"):
        raise OnbekendeVerwijzing(f"De vorm '{vorm}' bestaat niet bij contact.", 'Kies "nummer", "knop" of "blok".')
    record = zoek_contact(w, id_)
    w.gebruikt.bronnen.update(dict.fromkeys(record.bronnen))
    if vorm == "blok":
        tijden = tijden_van(record)
        if tijden:
            w.gebruikt.scripts[SCRIPT] = None
        eerste = id_ not in w.gebruikt.kaarten
        w.gebruikt.kaarten[id_] = None
        anker = anker_van_contact(record) if eerste else None
        return w.html(
            "contact/blok.html",
            contact=op_kaart(w, record),
            tijden=tijden,
            anker=anker,
            potlood=w.potlood("contacten", id_),
        )
    if vorm == "knop":
        return belknop(w, id_)
    return w.html("contact/nummer.html", contact=in_beeld(w, record), potlood=w.potlood("contacten", id_))


@REGISTER.macro("nood", voorbeeld="nood()")
def render_nood(w: Weergave) -> str:
    """The two numbers for danger and for advice, large, for the start and acute pages."""
    raad = advies(w)
    tekst = w.t("nood.advies", naam=raad["naam_kaal"])
    return w.html("contact/nood.html", nood=nood(w), advies=raad, advies_tekst=tekst)
