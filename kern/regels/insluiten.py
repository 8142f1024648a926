"""Rules over what may be shown in a frame: never a page for residents, and every address once."""

from __future__ import annotations

from collections.abc import Iterator

from kern.adressen import pad_in_taal
from kern.insluiten import NU_SOORT, namen_van, vensters
from kern.meldingen import Melding, controle
from kern.site import Site

NOOIT_SOORT = "bewoner"


@controle("insluiten")
def insluiten(site: Site) -> Iterator[Melding]:
    """Every kind of embed pages has pages, none of them is for residents, and no two have one address."""
    if site.gegevens is None:
        return
    soorten = site.gegevens.insluitsoorten
    for soort in soorten.values():
        namen = namen_van(soort, site.paginas.per_naam)
        if soort.paginas and not namen:
            yield _fout(site, soort.id, "paginas", "Hier hoort geen enkele pagina bij.", "Verbeter de namen.")
        if not soort.pagina and not soort.paginas and soort.id != NU_SOORT:
            yield _fout(
                site,
                soort.id,
                "paginas",
                "Deze soort heeft geen pagina's.",
                "Vul pagina of paginas in, of haal haar weg.",
            )
        for naam in namen:
            bron = site.paginas.bron(naam)
            if bron is not None and getattr(bron.voorblad, "soort", "") == NOOIT_SOORT:
                yield _fout(
                    site,
                    soort.id,
                    "paginas" if soort.paginas else "pagina",
                    f"docs/{naam} is voor bewoners en mag nooit in een venster.",
                    "Haal de pagina hier weg.",
                )
    bezet = {pad_in_taal(naam): f"docs/{naam}" for naam in site.paginas.per_naam}
    for venster in vensters(soorten, site.paginas.per_naam):
        if ander := bezet.get(venster.pad):
            yield _fout(
                site,
                venster.soort,
                "id",
                f"/{venster.pad} is al van {ander}.",
                "Geef de soort of de pagina een andere naam.",
            )
        bezet[venster.pad] = f"docs/{venster.naam}"


def _fout(site: Site, id_: str, veld: str, wat: str, doe: str) -> Melding:
    assert site.gegevens is not None
    return Melding(*site.gegevens.plaats("insluitsoorten", id_), f"{id_}.{veld}", wat, doe)
