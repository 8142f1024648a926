"""Rules between records: every id that a record mentions exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kern.meldingen import Melding, lijkt_op
from kern.modellen.verwijzing import WetVerwijzing

Plekken = Mapping[tuple[str, str], tuple[str, int]]
"""(kind, id) -> (file, line) of the record."""

VELDEN: dict[str, str] = {
    "bronnen": "bronnen", "bron": "bronnen", "contact": "contacten", "contacten": "contacten", "rol": "rollen", "rollen": "rollen", "voor": "rollen",
}
"""Field in any record -> collection its ids belong to."""


def _loop(deel: Any, pad: str) -> Iterator[tuple[str, str, Any]]:
    """(path, field, value) of every field below a record, nested models included."""
    if isinstance(deel, BaseModel) and not hasattr(deel, "root"):
        for naam in type(deel).model_fields:
            waarde = getattr(deel, naam)
            yield f"{pad}.{naam}", naam, waarde
            yield from _loop(waarde, f"{pad}.{naam}")
    elif isinstance(deel, list):
        for nummer, lid in enumerate(deel):
            naam = lid.id if isinstance(lid, BaseModel) and hasattr(lid, "id") else nummer
            yield from _loop(lid, f"{pad}.{naam}")


def kruisverwijzingen(d: Mapping[str, Mapping[str, Any]], plekken: Plekken, docs: Path | None) -> list[Melding]:
    """Messages for every id of a source, contact, role, law or page that does not exist."""
    uit: list[Melding] = []
    for soort, records in d.items():
        for record in records.values():
            bestand, regel = plekken[(soort, record.id)]

            def meld(veld: str, wat: str, doe: str, bestand: str = bestand, regel: int = regel) -> None:
                uit.append(Melding(bestand, regel, veld, wat, doe))

            if soort == "wetten":
                _dubbele_artikelen(record, meld)
            for pad, veld, waarde in _loop(record, record.id):
                if isinstance(waarde, WetVerwijzing):
                    _wet(waarde, pad, d["wetten"], meld)
                elif veld == "wetten" and isinstance(waarde, list):
                    for w in waarde:
                        _wet(w, pad, d["wetten"], meld)
                elif veld in VELDEN:
                    for id_ in waarde if isinstance(waarde, list) else [waarde]:
                        if isinstance(id_, str) and id_ not in d[VELDEN[veld]]:
                            meld(pad, f"'{id_}' staat niet in {VELDEN[veld]}.", lijkt_op(id_, list(d[VELDEN[veld]])))
                        elif veld == "contact" and id_ is not None and not d["contacten"][id_].publiceren:
                            meld(pad, f"Het contact '{id_}' mag niet op de site (publiceren: false).", "Kies een ander contact.")
                elif veld in ("pagina", "paginas") and docs is not None:
                    for naam in waarde if isinstance(waarde, list) else [waarde]:
                        if naam and not (docs / naam.split("#")[0]).is_file():
                            meld(pad, f"De pagina docs/{naam.split('#')[0]} bestaat niet.", "Verbeter het pad of maak de pagina.")
    return uit


def _dubbele_artikelen(wet: Any, meld: Any) -> None:
    gezien: set[str] = set()
    for a in wet.artikelen:
        if a.nr in gezien:
            meld(f"{wet.id}.artikelen", f"Artikel {a.nr} staat er twee keer.", "Haal er een weg.")
        gezien.add(a.nr)


def _wet(verwijzing: WetVerwijzing, pad: str, wetten: Mapping[str, Any], meld: Any) -> None:
    wet = wetten.get(verwijzing.id)
    if wet is None:
        meld(pad, f"'{verwijzing.id}' staat niet in wetten.", lijkt_op(verwijzing.id, list(wetten)))
    elif verwijzing.artikel and wet.artikel(verwijzing.artikel) is None:
        meld(pad, f"Artikel '{verwijzing.artikel}' staat niet bij '{wet.id}'.", lijkt_op(verwijzing.artikel, [a.nr for a in wet.artikelen]))
