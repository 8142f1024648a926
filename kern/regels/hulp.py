"""Rules over tools that need more than one record: cards per role, cases and their page, signals, what is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kern.meldingen import Melding, controle, lijkt_op
from kern.modellen.basis import teksten_in
from kern.site import Site
from kern.vast import OPEN, aanwezig
from kern.woorden import hele_woorden

_ANTWOORD = re.compile(r"\*\*(?:Antwoord|Answer) ([a-z])\b")
_SLEUTEL = re.compile(r"""(?:\bt\[|\bw\.t\(|\bteksten\[)\s*(["'])([\w.-]+)\1\s*[\]),]""")


@controle("kaart")
def kaarten(site: Site) -> Iterator[Melding]:
    """Every role has a card without a moment, and one for each of its moments."""
    if site.gegevens is None or not (kaarten := site.gegevens.verzamelingen.get("kaarten")):
        return
    er_zijn = {(k.rol, k.moment) for k in kaarten.values()}
    for rol in site.gegevens.rollen.values():
        heeft_kaarten = rol.momenten or any(wie == rol.id for wie, _ in er_zijn)
        for moment in (None, *rol.momenten) if heeft_kaarten else ():
            if (rol.id, moment) not in er_zijn:
                wat = f"De rol '{rol.id}' heeft geen kaart " + (f"voor '{moment}'." if moment else "zonder moment.")
                yield Melding(
                    "data/nu.yml", 1, rol.id, wat, "Zet de kaart terug, of haal het moment weg uit rollen.yml."
                )


@controle("casus")
def casussen(site: Site) -> Iterator[Melding]:
    """The page of a case calls the choice best that the exercise says helps."""
    if site.gegevens is None:
        return
    for casus in site.gegevens.verzamelingen.get("casussen", {}).values():
        goed = {k.id for k in casus.keuzes if k.oordeel == "helpt"}
        for p in site.paginas.per_naam.get(casus.pagina, {}).values():
            for m in _ANTWOORD.finditer(p.tekst):
                if m.group(1) not in goed:
                    beste = ", ".join(sorted(goed))
                    wat = f"Hier is antwoord {m.group(1)} het beste, maar in de oefening is dat {beste}."
                    doe = f"Vergelijk met data/casussen/{casus.id}.yml en maak beide gelijk."
                    yield Melding(p.bestand, p.regel(m.start()), "antwoord", wat, doe)


@controle("signaal")
def etiketten(site: Site) -> Iterator[Melding]:
    """A signal says what can be seen or heard, and puts no label on anyone."""
    if site.gegevens is None:
        return
    per_taal: dict[str, list[str]] = {}
    for v in site.gegevens.vermijd.values():
        for taal, vormen in v.vormen.items() if v.etiket else ():
            per_taal.setdefault(taal, []).extend(vormen)
    patronen = {taal: hele_woorden(vormen) for taal, vormen in per_taal.items()}
    for s in site.gegevens.verzamelingen.get("signalen", {}).values():
        for tekst in teksten_in(s):
            for taal, woorden in tekst.root.items():
                if taal in patronen and (m := patronen[taal].search(woorden)):
                    wat = f"In dit signaal staat een etiket ({m.group(1)})."
                    plek = site.gegevens.plaats("signalen", s.id)
                    yield Melding(*plek, f"{s.id}.{taal}", wat, "Schrijf wat iemand ziet of hoort.")


@controle("vast")
def verdwenen(site: Site) -> Iterator[Melding]:
    """What `data/vast.yml` names is there, and what may be kept on a device is named there."""
    if site.gegevens is None:
        return
    er_is = aanwezig(site.gegevens)
    for lijst in site.gegevens.vast.values():
        nu = er_is.get(lijst.id, {})
        for naam in lijst.namen:
            if naam not in nu:
                bestand = _bestand_van(site, lijst.id, naam)
                stam = naam.rsplit(".", 1)[0]
                zelfde = [n for n in nu if n.rsplit(".", 1)[0] == stam and n not in lijst.namen]
                nieuw = f" Er staat nu wel '{zelfde[0]}'." if zelfde else ""
                wat = f"'{naam}' ({lijst.id}) is weg.{nieuw}"
                doe = "Zet het terug. Moest het echt weg? Haal het dan ook weg uit data/vast.yml."
                yield Melding(*bestand, naam, wat, doe)
        for naam in nu if lijst.id == OPEN else ():
            if naam not in lijst.namen:
                wat = f"De lijst '{naam}' wordt op het apparaat bewaard, en dat mag niet zomaar."
                doe = "Schrijf bewaren: nooit. Gaat de lijst over de organisatie? Zet haar dan in data/vast.yml."
                yield Melding(*nu[naam], naam, wat, doe, "afvinklijst")


_SOORT = {
    "afvinkpunten": "afvinklijsten",
    "apparaat": "afvinklijsten",
    "gevaar": "keuzehulpen",
    "urgenties": "keuzehulpen",
}


def _bestand_van(site: Site, soort: str, naam: str) -> tuple[str, int]:
    """File and line of the record that held the name; of the list itself when that is gone as well."""
    assert site.gegevens is not None
    if soort in _SOORT:
        plek = site.gegevens.plaats(_SOORT[soort], naam.split(".")[0])
        return plek if plek[1] else ("data/vast.yml", 1)
    return {"gemeenten": "data/regios.yml", "kaarten": "data/nu.yml"}[soort], 1


@controle("teksten")
def tekstsleutels(site: Site) -> Iterator[Melding]:
    """Every text that a template or tool asks for by its key exists."""
    if site.gegevens is None or not site.gegevens_te_keuren:
        return
    bekend = site.gegevens.teksten
    for map_ in (site.wortel / "overrides", *site.register.mappen()):
        for pad in sorted(p for p in map_.rglob("*") if p.suffix in (".html", ".xml", ".py")):
            if pad.name.startswith("test_"):
                continue
            tekst = pad.read_text("utf-8")
            for m in _SLEUTEL.finditer(tekst):
                if m.group(2) not in bekend:
                    waar = f"{'/'.join(pad.parts[-3:])}:{tekst.count(chr(10), 0, m.start()) + 1}"
                    lijkt = lijkt_op(m.group(2), [s for s in bekend if s.split(".")[0] == m.group(2).split(".")[0]])
                    wat = f"De tekst '{m.group(2)}' bestaat niet, en {waar} vraagt erom."
                    yield Melding("data/teksten.yml", 1, m.group(2), wat, f"Zet de tekst terug. {lijkt}")


REGELS = (kaarten, casussen, etiketten, verdwenen, tekstsleutels)
