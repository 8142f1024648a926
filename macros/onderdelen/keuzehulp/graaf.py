"""Rules for the graph of a route aid; pure functions over questions, answers and outcomes.

Principle 4 of the design: route and explain, never score; "not sure" never
lowers urgency and a danger answer never does either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kern.modellen.basis import teksten_in

VERBODEN = re.compile(
    r"\b(geen risico|laag risico|geen gevaar meer|is veilig|bent veilig"
    r"|no risk|low risk|is safe|are safe|dader|familiedrama)\b"
    r"|(?:^|[.!?] )(?:er is (nu )?geen (direct )?gevaar|there is no (immediate )?danger)\b",
    re.I,
)
"""Words no outcome or answer may use."""


@dataclass(frozen=True)
class Fout:
    """One broken rule: what is wrong, how to mend it, and the path in the file at which it stands."""

    wat: str
    doe: str
    plek: tuple[str | int, ...] = ()


def controleer(hulp: Any, ernst: Mapping[str, int]) -> list[Fout]:
    """Every broken rule of `hulp`, in the order in which an editor should mend them."""
    vorm: tuple[Callable[..., list[Fout]], ...] = (_ids, _verwijzingen, _kring)
    inhoud: tuple[Callable[..., list[Fout]], ...] = (_bereik, _volle_antwoorden, _urgentie, _gevaar, _woorden)
    for regel in vorm:  # each needs the one before it to hold
        if fouten := regel(hulp, ernst):
            return fouten
    return [fout for regel in inhoud for fout in regel(hulp, ernst)]


def _ids(hulp: Any, _: Mapping) -> list[Fout]:
    aantallen = Counter(k.id for k in [*hulp.vragen, *hulp.uitkomsten])
    uit = [
        Fout(f"gebruikt de id '{i}' twee keer", "Geef elke vraag en elke uitkomst een eigen id.")
        for i, n in aantallen.items()
        if n > 1
    ]
    for v in hulp.vragen:
        for i, n in Counter(a.id for a in v.antwoorden).items():
            if n > 1:
                uit.append(
                    Fout(f"heeft bij vraag '{v.id}' twee antwoorden met de id '{i}'", "Geef elk antwoord een eigen id.")
                )
    return uit


def _verwijzingen(hulp: Any, _: Mapping) -> list[Fout]:
    bekend = {k.id for k in [*hulp.vragen, *hulp.uitkomsten]}
    uit = [
        Fout(
            f"gaat bij vraag '{v.id}', antwoord '{a.id}' naar '{a.naar}', en dat bestaat niet",
            "Verbeter naar: of maak die vraag of uitkomst.",
        )
        for v in hulp.vragen
        for a in v.antwoorden
        if a.naar not in bekend
    ]
    if hulp.start not in {v.id for v in hulp.vragen}:
        uit.append(
            Fout(f"begint bij '{hulp.start}', en dat is geen vraag", "Zet bij start: de id van de eerste vraag.")
        )
    if hulp.gevaar not in {u.id for u in hulp.uitkomsten}:
        uit.append(
            Fout(
                f"heeft als gevaar '{hulp.gevaar}', en dat is geen uitkomst",
                "Zet bij gevaar: de id van de uitkomst bij direct gevaar.",
            )
        )
    return uit


def _kring(hulp: Any, _: Mapping) -> list[Fout]:
    vragen = hulp.per_vraag
    klaar: set[str] = set()

    def loop(id_: str, pad: tuple[str, ...]) -> str | None:
        if id_ in pad:
            return " -> ".join([*pad[pad.index(id_) :], id_])
        if id_ in klaar or id_ not in vragen:
            return None
        for a in vragen[id_].antwoorden:
            kring = loop(a.naar, (*pad, id_))
            if kring:
                return kring
        klaar.add(id_)
        return None

    for v in hulp.vragen:
        kring = loop(v.id, ())
        if kring:
            return [
                Fout(f"loopt in een kring ({kring})", "Laat een antwoord naar een latere vraag of een uitkomst gaan.")
            ]
    return []


def _bereik(hulp: Any, _: Mapping) -> list[Fout]:
    vragen = hulp.per_vraag
    bereikt: set[str] = set()
    rij = [hulp.start, hulp.gevaar]
    while rij:
        id_ = rij.pop()
        if id_ not in bereikt:
            bereikt.add(id_)
            rij += [a.naar for a in vragen[id_].antwoorden] if id_ in vragen else []
    return [
        Fout(f"heeft '{k.id}', maar geen antwoord leidt daarheen", "Verwijs ernaar of haal het weg.")
        for k in [*hulp.vragen, *hulp.uitkomsten]
        if k.id not in bereikt
    ]


def _volle_antwoorden(hulp: Any, _: Mapping) -> list[Fout]:
    uit = [
        Fout(
            f"heeft bij vraag '{v.id}' geen antwoord met soort 'weet-niet'",
            "Voeg 'Ik weet het niet' toe als volwaardig antwoord.",
        )
        for v in hulp.vragen
        if not any(a.soort == "weet-niet" for a in v.antwoorden)
    ]
    if not any(a.soort == "onderbuik" for v in hulp.vragen for a in v.antwoorden):
        uit.append(
            Fout(
                "heeft nergens een antwoord met soort 'onderbuik'",
                "Voeg bij een vraag het antwoord 'mijn gevoel zegt dat het niet klopt' toe.",
            )
        )
    return uit


def _laagste(hulp: Any, ernst: Mapping[str, int]) -> dict[str, int]:
    """Per question and outcome the lowest urgency that can still be reached from it."""
    vragen, uit = hulp.per_vraag, {u.id: ernst[u.urgentie] for u in hulp.uitkomsten}

    def loop(id_: str) -> int:
        if id_ not in uit:
            uit[id_] = min(loop(a.naar) for a in vragen[id_].antwoorden)
        return uit[id_]

    for v in hulp.vragen:
        loop(v.id)
    return uit


def _urgentie(hulp: Any, ernst: Mapping[str, int]) -> list[Fout]:
    laagste, fouten = _laagste(hulp, ernst), []
    hoogste = max(ernst.values())
    for u in hulp.uitkomsten:
        if u.id == hulp.gevaar and ernst[u.urgentie] != hoogste:
            fouten.append(
                Fout(
                    f"heeft als gevaar de uitkomst '{u.id}', maar die heeft urgentie '{u.urgentie}'",
                    "Zet de urgentie op 'nu'.",
                )
            )
    for v in hulp.vragen:
        gewoon = [laagste[a.naar] for a in v.antwoorden if a.soort == "gewoon"]
        for a in v.antwoorden:
            if a.soort in ("weet-niet", "onderbuik") and gewoon and laagste[a.naar] < min(gewoon):
                fouten.append(
                    Fout(
                        f"maakt bij vraag '{v.id}' het antwoord '{a.id}' minder dringend dan elk ander antwoord",
                        "Twijfel mag de urgentie nooit verlagen; laat het naar een dringender uitkomst gaan.",
                    )
                )
            if a.soort == "gevaar" and laagste[a.naar] < max([*gewoon, 0]):
                fouten.append(
                    Fout(
                        f"maakt bij vraag '{v.id}' het gevaarantwoord '{a.id}' minder dringend dan een ander antwoord",
                        "Laat het naar de dringendste uitkomst gaan.",
                    )
                )
    return fouten


OPGESLOTEN = re.compile(
    r"opgesloten|niet weg k(an|unnen)|kan (er )?niet (uit|weg)|locked in|cannot get out|can't get out", re.I
)
"""Words for somebody who cannot leave, of any age."""


def _gevaar(hulp: Any, _: Mapping) -> list[Fout]:
    """Danger, and somebody who cannot leave, lead to the outcome of danger."""
    uit = []
    for n, v in enumerate(hulp.vragen):
        for k, a in enumerate(v.antwoorden):
            weg = any(OPGESLOTEN.search(t) for t in a.tekst.root.values())
            if (a.soort == "gevaar" or weg) and a.naar != hulp.gevaar:
                uit.append(
                    Fout(
                        f"laat bij vraag '{v.id}' het antwoord '{a.id}' over gevaar naar '{a.naar}' gaan",
                        f"Schrijf naar: {hulp.gevaar}",
                        ("vragen", n, "antwoorden", k, "naar"),
                    )
                )
    return uit


def _woorden(hulp: Any, _: Mapping) -> list[Fout]:
    doe = "Beloof nooit dat iets veilig is en plak geen etiket; zie data/schrijfwijzer.yml."
    delen: list[tuple[str, tuple[str | int, ...], Any]] = [
        ("titel", ("titel",), hulp.titel),
        ("inleiding", ("inleiding",), hulp.inleiding),
    ]
    delen += [(v.id, ("vragen", n), v) for n, v in enumerate(hulp.vragen)]
    delen += [(u.id, ("uitkomsten", n), u) for n, u in enumerate(hulp.uitkomsten)]
    return [
        Fout(f"gebruikt bij '{naam}' de woorden '{gevonden.group(0)}'", doe, plek)
        for naam, plek, deel in delen
        for tekst in teksten_in(deel)
        for woorden in tekst.root.values()
        if (gevonden := VERBODEN.search(woorden))
    ]
