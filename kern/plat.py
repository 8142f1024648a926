"""View models: what a template gets, as plain values in the language of the page.

A template looks up and never calls, so any engine can render it (Jinja, MiniJinja, ...). `plat` makes plain values of a
record; `geef_plat` refuses a view model that is not plain.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from markupsafe import Markup
from pydantic import BaseModel

from kern.modellen.basis import Tekst

if TYPE_CHECKING:
    from kern.weergave import Weergave

KAAL = "_kaal"
"""Ending of the name under which a text stands once more, without markup, for attributes."""

_ENKEL = frozenset({str, Markup, int, float, bool, type(None)})


def _is_tekst(annotatie: Any) -> bool:
    if get_origin(annotatie) in (Union, UnionType):
        return any(_is_tekst(deel) for deel in get_args(annotatie))
    return annotatie is Tekst or (get_origin(annotatie) is Annotated and get_args(annotatie)[0] is Tekst)


@cache
def _tekstvelden(model: type[BaseModel]) -> frozenset[str]:
    """Fields of `model` that hold a `Tekst`, or may hold one."""
    return frozenset(naam for naam, veld in model.model_fields.items() if _is_tekst(veld.annotation))


def plat(w: Weergave, waarde: Any) -> Any:
    """`waarde` as plain values in the language of `w`.

    record      dict of its fields; a field `naam` that is a `Tekst` also gives `naam_kaal`, without markup
    `Tekst`     Markup, marked with its language when the translation is missing
    date        Markup: `<time>` with the date in words
    list        list, tuples too
    mapping     dict
    """
    if type(waarde) in _ENKEL:
        return waarde
    if isinstance(waarde, Tekst):
        return w.in_taal(waarde)
    if isinstance(waarde, BaseModel):
        uit: dict[str, Any] = {}
        teksten = _tekstvelden(type(waarde))
        for naam in type(waarde).model_fields:
            veld = getattr(waarde, naam)
            uit[naam] = plat(w, veld)
            if naam in teksten:
                uit[naam + KAAL] = w.kaal(veld) if veld is not None else None
        return uit
    if isinstance(waarde, date):
        return w.datum(waarde)
    if isinstance(waarde, Mapping):
        return {naam: plat(w, lid) for naam, lid in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [plat(w, lid) for lid in waarde]
    raise TypeError(f"{type(waarde).__name__} has no plain form")


def geef_plat(waarde: Any, pad: str) -> Any:
    """`waarde` itself, when it is made of plain values only; `pad` is what it is called in the TypeError when not."""
    soort = type(waarde)
    if soort in _ENKEL:
        return waarde
    if soort is dict:
        for naam, lid in waarde.items():
            if type(naam) is not str:
                raise TypeError(f"{pad} has the key {naam!r}, which is no text")
            geef_plat(lid, f"{pad}.{naam}" if type(lid) not in _ENKEL else "")
    elif soort is list:
        for lid in waarde:
            geef_plat(lid, f"{pad}[]" if type(lid) not in _ENKEL else "")
    else:
        raise TypeError(f"{pad} is a {soort.__name__}: a template gets plain values only")
    return waarde
