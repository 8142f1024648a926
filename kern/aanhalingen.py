"""Where a law is cited: pages with the sentence, and records with their place, per law and article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from kern.modellen.basis import BRONTAAL, Tekst
from kern.modellen.verwijzing import WetVerwijzing
from kern.oproep import Oproep
from kern.paginas import Bronpagina
from kern.site import Site

BLOK = "blok"
"""In place of an article: the card with the facts of the whole law."""

_MACRO = re.compile(r"\{\{\s*\w+\(([^)]*)\)\s*\}\}")
_ZINSEINDE = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])")
_OPMAAK = re.compile(r"^\s*(?:[-*>|#]+|\d+\.|!!!\s*\w+)\s*|\*\*|\{\s*#[\w-]+\s*\}")


@dataclass(frozen=True)
class Aanhaling:
    """One place that cites law `wet` (and `artikel` of it): file, line, page when it is one, and the words there."""

    wet: str
    artikel: str
    bestand: str
    regel: int
    tekst: str


def _leesbaar(tekst: str) -> str:
    """A line of Markdown as it can be read aloud, with what stands in a macro between brackets."""
    kaal = _MACRO.sub(lambda m: "[" + m.group(1).replace('"', "").replace("'", "") + "]", tekst)
    return " ".join(_OPMAAK.sub("", kaal).split())


def zin_op(tekst: str, begin: int, einde: int) -> str:
    """The sentence around a macro: in its line, from the end of the sentence before to its own."""
    links = tekst.rfind("\n", 0, begin) + 1
    rechts = tekst.find("\n", einde)
    regel = tekst[links : rechts if rechts >= 0 else len(tekst)]
    plek, van, tot = begin - links, 0, len(regel)
    schoon = _MACRO.sub(lambda m: "x" * len(m.group(0)), regel)
    for m in _ZINSEINDE.finditer(schoon):
        if m.end() <= plek:
            van = m.end()
        elif m.start() >= plek:
            tot = m.start()
            break
    return _leesbaar(regel[van:tot])


def in_pagina(p: Bronpagina) -> Iterator[Aanhaling]:
    """Every call of `wet(...)` in a page."""
    for o in p.accolades:
        if isinstance(o, Oproep) and o.naam == "wet" and o.eerste:
            gegeven = o.waarden[1] if len(o.waarden) > 1 else dict(o.benoemd).get("artikel", "")
            artikel = "" if gegeven == BLOK else str(gegeven)
            yield Aanhaling(o.eerste, artikel, p.bestand, p.regel(o.begin), zin_op(p.tekst, o.begin, o.einde))


def _in_record(deel: Any, woorden: str) -> Iterator[tuple[str, WetVerwijzing]]:
    """(the words it belongs to, reference): of the nearest part of the record that has a text, its first text."""
    if isinstance(deel, WetVerwijzing):
        yield woorden, deel
    elif isinstance(deel, BaseModel) and not isinstance(deel, Tekst):
        velden = [getattr(deel, naam) for naam in type(deel).model_fields]
        eigen = next((v.root[BRONTAAL] for v in velden if isinstance(v, Tekst)), woorden)
        for veld in velden:
            yield from _in_record(veld, eigen)
    elif isinstance(deel, (list, tuple)):
        for lid in deel:
            yield from _in_record(lid, woorden)


def aanhalingen(site: Site) -> list[Aanhaling]:
    """Every place on the site that cites a law, in the order of pages and records."""
    uit = [a for p in site.paginas.alle() for a in in_pagina(p)]
    if site.gegevens is not None:
        for soort, records in site.gegevens.verzamelingen.items():
            for id_, record in records.items():
                bestand, regel = site.gegevens.plaats(soort, id_)
                uit += [Aanhaling(v.id, v.artikel or "", bestand, regel, pad) for pad, v in _in_record(record, id_)]
    return uit
