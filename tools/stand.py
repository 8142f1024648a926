"""The state of every page for editors: who keeps it, when it was read, its translation, how it reads, what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from kern.leesbaarheid import lopende_tekst, meet
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Voorblad
from kern.site import Site
from kern.versheid import herzien_voor, vertaalstaat

KOP = (
    "| Pagina | Kritisch | Geschreven | Nagekeken | Herzien voor | Vertaling | Woorden per zin | Lange zinnen "
    "| Bronnen | Oudste bron gelezen | Open |"
)


def _vertaling(site: Site, naam: str) -> str:
    versies = site.paginas.per_naam[naam]
    delen = []
    for taal in site.talen:
        if taal != BRONTAAL:
            staat = vertaalstaat(versies.get(BRONTAAL), versies.get(taal))
            delen.append(f"{taal} {staat.staat}" + (f" ({', '.join(staat.gewijzigd)})" if staat.gewijzigd else ""))
    return "; ".join(delen)


def _rij(site: Site, naam: str, blad: Voorblad, dag: date, open_: Counter[str]) -> str:
    assert site.gegevens is not None
    gemaakt = site.bladen[(BRONTAAL, naam)]
    maten = meet([lopende_tekst(gemaakt)], BRONTAAL)
    bronnen = [site.gegevens.bronnen[b] for b in gemaakt.gebruikt.bronnen if b in site.gegevens.bronnen]
    voor = herzien_voor(blad)
    versies = site.paginas.per_naam[naam].values()
    velden = (
        f"{naam}",
        "ja" if blad.kritisch else "",
        blad.geschreven_op.isoformat(),
        f"{blad.nagekeken_op} ({blad.nagekeken_door})" if blad.nagekeken_op else "nog niet",
        f"**{voor}**" if voor < dag else voor.isoformat(),
        _vertaling(site, naam),
        f"{maten.gemiddeld:.1f}" if maten.zinnen else "",
        f"{maten.deel(maten.lang):.0f}%" if maten.zinnen else "",
        str(len(bronnen)),
        min(b.gezien_op for b in bronnen).isoformat() if bronnen else "",
        str(sum(open_[p.bestand] for p in versies) or ""),
    )
    return "| " + " | ".join(velden) + " |"


def stand(site: Site, dag: date, open_: Iterable[tuple[str, str]]) -> str:
    """A table per owner; `open_` are (file, what) of all that is to be done."""
    aantal = Counter(bestand for bestand, _ in set(open_))
    per_eigenaar: dict[str, list[str]] = {}
    for naam in sorted(site.paginas.per_naam):
        bron = site.paginas.bron(naam)
        if bron is not None and isinstance(bron.voorblad, Voorblad) and site.gegevens is not None:
            per_eigenaar.setdefault(bron.voorblad.eigenaar, []).append(_rij(site, naam, bron.voorblad, dag, aantal))
    regels = [f"# Stand van de pagina's op {dag}", ""]
    for eigenaar, rijen in sorted(per_eigenaar.items()):
        streep = "| --- " * (KOP.count("|") - 1) + "|"
        regels += [f"## {eigenaar}: {len(rijen)} pagina's", "", KOP, streep, *rijen, ""]
    return "\n".join(regels).rstrip() + "\n"
