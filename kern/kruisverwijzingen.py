"""Rules between records: every id, law and page that a record mentions exists.

What a field refers to stands in its type (`Verwijst`), so a new model needs nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from kern.meldingen import Melding, lijkt_op
from kern.modellen.verwijzing import Verwijst, WetVerwijzing

Herkomst = Mapping[tuple[str, str], tuple[str, int]]
"""(kind, id) -> (file, line) of the record."""


def _soort(annotatie: Any) -> str | None:
    """The kind that a type refers to, looking through lists and alternatives."""
    if get_origin(annotatie) is Annotated:
        gevonden = next((m.soort for m in annotatie.__metadata__ if isinstance(m, Verwijst)), None)
        return gevonden or _soort(annotatie.__origin__)
    return next((soort for deel in get_args(annotatie) if (soort := _soort(deel))), None)


@cache
def verwijzingen(model: type[BaseModel]) -> dict[str, str]:
    """Field -> kind that its ids belong to, for the fields of `model` that refer to something."""
    uit: dict[str, str] = {}
    for naam, veld in model.model_fields.items():
        soort = next((m.soort for m in veld.metadata if isinstance(m, Verwijst)), None) or _soort(veld.annotation)
        if soort:
            uit[naam] = soort
    return uit


def verwijzingen_in(deel: Any, pad: str) -> Iterator[tuple[str, str | None, Any]]:
    """(path, kind referred to, value) of every field below a record, nested models included."""
    if isinstance(deel, WetVerwijzing):
        yield pad, "wetten", deel
    elif isinstance(deel, BaseModel) and not hasattr(deel, "root"):
        soorten = verwijzingen(type(deel))
        for naam in type(deel).model_fields:
            waarde = getattr(deel, naam)
            if naam in soorten:
                yield f"{pad}.{naam}".lstrip("."), soorten[naam], waarde
            yield from verwijzingen_in(waarde, f"{pad}.{naam}".lstrip("."))
    elif isinstance(deel, list):
        for nummer, lid in enumerate(deel):
            onder = pad if isinstance(lid, WetVerwijzing) else f"{pad}.{getattr(lid, 'id', nummer)}"
            yield from verwijzingen_in(lid, onder)


def kruisverwijzingen(d: Mapping[str, Mapping[str, Any]], herkomst: Herkomst, docs: Path | None) -> list[Melding]:
    """Messages for every id of a source, contact, role, law or page that does not exist."""
    uit: list[Melding] = []
    for soort, records in d.items():
        for id_, record in records.items():
            bestand, regel = herkomst.get((soort, id_), (f"data/{soort}.yml", 0))
            if soort == "wetten":
                uit += [Melding(bestand, regel, *m) for m in _dubbele_artikelen(record)]
            for pad, naar, waarde in verwijzingen_in(record, getattr(record, "id", "")):
                uit += [Melding(bestand, regel, pad, *m) for m in _controleer(naar, waarde, d, docs)]
    return uit


def _controleer(
    naar: str | None, waarde: Any, d: Mapping[str, Mapping[str, Any]], docs: Path | None
) -> Iterator[tuple[str, str]]:
    if isinstance(waarde, WetVerwijzing):
        yield from _wet(waarde, d["wetten"])
        return
    if isinstance(waarde, list):
        for lid in waarde:
            yield from _controleer(naar, lid, d, docs)
    elif isinstance(waarde, str):
        yield from _id(naar, waarde, d, docs)


def _id(naar: str | None, id_: str, d: Mapping[str, Mapping[str, Any]], docs: Path | None) -> Iterator[tuple[str, str]]:
    if naar == "paginas":
        kaal = id_.split("#")[0]
        if docs is not None and not (docs / kaal).is_file():
            yield f"De pagina docs/{kaal} bestaat niet.", "Verbeter het pad of maak de pagina."
    elif naar is not None and id_ not in d[naar]:
        yield f"'{id_}' staat niet in {naar}.", lijkt_op(id_, list(d[naar]))
    elif naar == "contacten" and not d["contacten"][id_].publiceren:
        yield f"Het contact '{id_}' mag niet op de site (publiceren: false).", "Kies een ander contact."


def _dubbele_artikelen(wet: Any) -> Iterator[tuple[str, str, str]]:
    gezien: set[str] = set()
    for a in wet.artikelen:
        if a.nr in gezien:
            yield f"{wet.id}.artikelen", f"Artikel {a.nr} staat er twee keer.", "Haal er een weg."
        gezien.add(a.nr)


def _wet(verwijzing: WetVerwijzing, wetten: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    wet = wetten.get(verwijzing.id)
    if wet is None:
        yield f"'{verwijzing.id}' staat niet in wetten.", lijkt_op(verwijzing.id, list(wetten))
    elif verwijzing.artikel and wet.artikel(verwijzing.artikel) is None:
        yield (
            f"Artikel '{verwijzing.artikel}' staat niet bij '{wet.id}'.",
            lijkt_op(verwijzing.artikel, [a.nr for a in wet.artikelen]),
        )
