"""Oversight: one report of all that grows old: pages and facts, translations, laws, links and packages.

What needs the network is asked only with `--online`. What was not asked, or gave no answer, is in the report as that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.aanhalingen import Aanhaling, aanhalingen
from kern.meldingen import Melding
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Voorblad
from kern.regels.verlopen import MAAND, feiten, van_de_dag
from kern.regels.vertaald import verouderde_vertalingen
from kern.site import Site, lees_site
from kern.versheid import vandaag
from tools.audit import lekken
from tools.linkwacht import buitenlinks, uitzondering, vraag_na
from tools.opdrachten import arg, opdracht
from tools.stand import stand
from tools.verslag import GEEN_ANTWOORD, NAGEKEKEN, NIET_GEVRAAGD, Deel, Punt, als_json, als_markdown
from tools.wetwacht import Uitslag, Vraag, haal_op, wetwacht

MAP = "toezicht"


def wie(site: Site, bestand: str) -> str:
    """Who keeps a file: the owner of the page, or of the kind of facts."""
    for p in site.paginas.alle():
        if p.bestand == bestand:
            bron = site.paginas.bron(p.naam)
            return bron.voorblad.eigenaar if bron and isinstance(bron.voorblad, Voorblad) else "inhoud"
    if bestand == "data/wetten.yml":
        return "recht"
    return "inhoud" if bestand.startswith("data/") else "techniek"


def punten(site: Site, meldingen: list[Melding]) -> list[Punt]:
    """Messages as points, sorted by who and where."""
    uit = [Punt(wie(site, m.bestand), m.bestand, m.regel, m.wat, m.doe) for m in sorted(set(meldingen))]
    return sorted(uit, key=lambda p: (p.wie, p.bestand, p.regel))


def _van_de_dag(site: Site, dag: date) -> list[Melding]:
    return van_de_dag(site, dag) + (feiten(site.gegevens, dag) if site.gegevens is not None else [])


def tijd(site: Site, dag: date) -> list[Deel]:
    """What is past its day, and what will be within a month."""
    nu, straks = _van_de_dag(site, dag), _van_de_dag(site, dag + MAAND)
    plekken = {(m.bestand, m.regel, m.veld) for m in nu}
    later = [m for m in straks if (m.bestand, m.regel, m.veld) not in plekken]
    return [
        Deel("te-laat", "Te laat", punten=punten(site, nu)),
        Deel("binnenkort", "Binnen 30 dagen", punten=punten(site, later)),
    ]


def vertalingen(site: Site) -> Deel:
    """Translations that no longer fit their source."""
    fout, advies = verouderde_vertalingen(site)
    return Deel("vertalingen", "Vertalingen die achterlopen", punten=punten(site, fout + advies))


def _plekken(gevonden: list[Aanhaling]) -> tuple[str, ...]:
    return tuple(f"{a.bestand}:{a.regel} {a.tekst}" for a in gevonden)


def _over_wet(site: Site, u: Uitslag, alle: list[Aanhaling]) -> list[Punt]:
    """Points about one law; each changed article has one, with every place that cites it."""
    assert site.gegevens is not None
    wet, plek = site.gegevens.wetten[u.wet], site.gegevens.plaats("wetten", u.wet)
    naam, van_wet = wet.kort.in_taal(BRONTAAL)[0], [a for a in alle if a.wet == u.wet]
    lees = "Lees de tekst die nu geldt en pas versie_gelezen en bron_gelezen_op aan."
    uit = []
    if u.stand == "vervallen":
        uit.append(
            Punt("recht", *plek, f"{naam} geldt niet meer.", "Haal de wet weg of vervang haar.", _plekken(van_wet))
        )
    if u.stand == "niet-gelezen":
        wat = f"Van {naam} is geen versie gelezen. Nu geldt die van {u.geldend}."
        uit.append(Punt("recht", *plek, wat, lees, _plekken(van_wet)))
    if u.straks:
        wat = f"Van {naam} gaat op {u.straks} een nieuwe versie gelden."
        uit.append(Punt("recht", *plek, wat, "Lees wat er verandert."))
    if u.stand == "nieuw":
        wat = f"Van {naam} geldt sinds {u.geldend} een nieuwe versie; wij lazen die van {u.gelezen}."
        if not u.artikelen:
            wat += " Geen artikel dat wij noemen is veranderd."
        uit.append(Punt("recht", *plek, wat, lees, _plekken([a for a in van_wet if not a.artikel])))
    for a in u.artikelen:
        wat = {
            "gewijzigd": f"{naam}, artikel {a.artikel}: gewijzigd, geldt zo sinds {a.vanaf}.",
            "vervallen": f"{naam}, artikel {a.artikel}: vervallen{' sinds ' + a.vanaf if a.vanaf else ''}.",
            "weg": f"{naam}, artikel {a.artikel}: staat niet meer in de wet (vervallen of vernummerd).",
            "onbekend": f"{naam}, artikel {a.artikel}: de dienst zegt niet sinds wanneer het zo geldt.",
        }[a.soort]
        geraakt = [x for x in van_wet if x.artikel == a.artikel]
        uit.append(Punt("recht", *plek, wat, "Lees het artikel en kijk elke zin hieronder na.", _plekken(geraakt)))
    return uit


def wetten(site: Site, dag: date, vraag: Vraag | None) -> Deel:
    """The law watch; an act without a number cannot be asked for, and is named."""
    deel = Deel("wetten", "Wetten die veranderden", NIET_GEVRAAGD if vraag is None else NAGEKEKEN)
    if site.gegevens is None or vraag is None:
        return deel
    alle, records = aanhalingen(site), site.gegevens.wetten.values()
    uitslagen = wetwacht(records, dag, dag + MAAND, vraag)
    for u in uitslagen:
        if u.stand == "geen-antwoord":
            deel.opmerkingen.append(f"Geen antwoord over {u.wet}: {u.reden}. Daarvan is niets bekend.")
            deel.gemist += 1
        deel.punten += _over_wet(site, u, alle)
    if uitslagen and all(u.stand == "geen-antwoord" for u in uitslagen):
        deel.stand = GEEN_ANTWOORD
    zonder = [w.id for w in records if not w.bwb]
    if zonder:
        deel.opmerkingen.append(f"Zonder BWB-nummer, kijk zelf na: {', '.join(zonder)}.")
    return deel


def links(site: Site, vraag) -> Deel:
    """Links to addresses elsewhere that are broken."""
    deel = Deel("links", "Links naar elders die niet meer werken", NIET_GEVRAAGD if vraag is None else NAGEKEKEN)
    alle = buitenlinks(site)
    over = {adres: waarom for adres in alle if (waarom := uitzondering(adres))}
    if over:
        redenen = sorted({f"{waarom} ({sum(w == waarom for w in over.values())})" for waarom in over.values()})
        deel.opmerkingen.append(f"Niet gevraagd: {'; '.join(redenen)}.")
    if vraag is None:
        return deel
    te_vragen = [a for a in alle if a not in over]
    antwoorden = vraag(te_vragen)
    if antwoorden is None:
        deel.stand = GEEN_ANTWOORD
        return deel
    for adres in te_vragen:
        fout = antwoorden.get(adres, "niet nagekeken")
        if fout:
            (bestand, regel), *ook = alle[adres]
            doe = "Zoek het nieuwe adres, of noem de bron zonder link."
            plekken = tuple(f"{b}:{r}" for b, r in ook)
            deel.punten.append(Punt(wie(site, bestand), bestand, regel, f"{adres}: {fout}.", doe, plekken))
    return deel


def pakketten(site: Site, vraag) -> Deel:
    """Dependencies with a known weakness."""
    deel = Deel("pakketten", "Pakketten met een bekend lek", NIET_GEVRAAGD if vraag is None else NAGEKEKEN)
    if vraag is not None:
        gevonden = vraag(site.wortel)
        deel.stand = GEEN_ANTWOORD if gevonden is None else NAGEKEKEN
        deel.punten = [Punt("techniek", m.bestand, m.regel, f"{m.veld}: {m.wat}", m.doe) for m in gevonden or ()]
    return deel


@dataclass(frozen=True)
class Diensten:
    """What is asked of the network; None is not asked."""

    wet: Vraag | None = None
    link: object = None
    pakket: object = None


def maak(site: Site, dag: date, diensten: Diensten) -> list[Deel]:
    """Every part of the report."""
    return [
        *tijd(site, dag),
        vertalingen(site),
        wetten(site, dag, diensten.wet),
        links(site, diensten.link),
        pakketten(site, diensten.pakket),
    ]


def schrijf(site: Site, delen: list[Deel], dag: date, map_: Path) -> None:
    """Write the report and the state of every page for editors into a folder."""
    map_.mkdir(parents=True, exist_ok=True)
    (map_ / "toezicht.md").write_text(als_markdown(delen, dag), "utf-8")
    (map_ / "toezicht.json").write_text(als_json(delen, dag), "utf-8")
    open_ = [(p.bestand, p.wat) for deel in delen for p in deel.punten]
    open_ += [(plek.partition(":")[0], p.wat) for deel in delen for p in deel.punten for plek in p.plekken]
    (map_ / "stand.md").write_text(stand(site, dag, open_), "utf-8")


@opdracht(
    "toezicht",
    "maakt een verslag van wat verouderd is: bladen, feiten, vertalingen, wetten, links en pakketten",
    arg("--online", action="store_true", help="vraag ook de diensten op internet: wetten, links en pakketten"),
    arg("--map", default=MAP, metavar="MAP", help="waar het verslag komt (anders de map toezicht)"),
    pakketten="audit",
)
def toezicht(wortel: Path, online: bool = False, map: str = MAP, diensten: Diensten | None = None) -> int:
    """Write the report; 1 when there is something to do, 2 when a service that was asked gave no answer."""
    site, dag = lees_site(wortel), vandaag()
    delen = maak(site, dag, diensten or (Diensten(haal_op, vraag_na, lekken) if online else Diensten()))
    schrijf(site, delen, dag, wortel / map)
    for deel in delen:
        print(f"{deel.titel}: {len(deel.punten) if deel.stand == NAGEKEKEN else deel.stand}")
    print(f"Verslag: {map}/toezicht.md, {map}/toezicht.json en {map}/stand.md")
    if any(d.stand == GEEN_ANTWOORD or d.gemist for d in delen):
        return 2
    return 1 if any(d.punten for d in delen) else 0
