"""Fields of the form for editors, made of the models: labels, help, allowed values, what must be filled in.

A field has, besides what the form reads, `svd`: what the formats in `formulier/bron/formaten.js` have to know.
"""

from __future__ import annotations

from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kern.modellen.basis import VERPLICHTE_TALEN, Tekst
from kern.modellen.verwijzing import Verwijst
from kern.register import REGISTER, Verzameling

Veld = dict[str, Any]

LANG = frozenset(("uitleg", "definitie", "let_op", "tekst", "waarom", "inleiding", "voorbehoud", "over", "zeg", "wat"))
"""Texts that get more than one line in the form."""

TAALNAMEN = {"nl": "Nederlands", "en": "Engels"}


def label(naam: str) -> str:
    """`gecontroleerd_op` as an editor reads it."""
    return naam.replace("_", " ").capitalize()


def _ontdaan(annotatie: Any) -> tuple[Any, list[Any], bool]:
    """(type, marks on it, whether it may be left out)."""
    merken: list[Any] = []
    leeg = False
    while True:
        if get_origin(annotatie) is Annotated:
            annotatie, *erbij = get_args(annotatie)
            merken += erbij
        elif get_origin(annotatie) in (Union, UnionType) and type(None) in get_args(annotatie):
            leeg = True
            rest = [a for a in get_args(annotatie) if a is not type(None)]
            if len(rest) > 1:
                return Union[tuple(rest)], merken, leeg  # noqa: UP007 (made here, not written)
            (annotatie,) = rest
        else:
            return annotatie, merken, leeg


def verwijzing(merken: list[Any]) -> Veld | None:
    """Choice among records of another collection; None when the marks name none that the form can look in."""
    soort = next((m.soort for m in merken if isinstance(m, Verwijst)), None)
    v: Verzameling | None = REGISTER.verzamelingen.get(soort or "")
    if v is None or v.lijsten:
        return None
    if v.bestand:
        plek = {"collection": "feiten", "file": v.naam}
        return {"widget": "relation", **plek, "value_field": f"{v.naam}.*.id", "search_fields": [f"{v.naam}.*.id"]}
    return {"widget": "relation", "collection": v.naam, "value_field": "id", "search_fields": ["id"]}


def _tekst(naam: str) -> Veld:
    """One text in every language, side by side."""
    soort = "text" if naam in LANG else "string"
    delen = [
        {"name": t, "label": TAALNAMEN.get(t, t), "widget": soort, "svd": {"verplicht": True}} for t in VERPLICHTE_TALEN
    ]
    return {"widget": "object", "fields": delen, "collapsed": False}


def _yaml() -> Veld:
    """What no field fits: the same lines as in the file."""
    hulp = "Schrijf dit zoals in het bestand (YAML)."
    return {"widget": "text", "hint": hulp, "svd": {"yaml": True}}


def _rij(deel: Any) -> Veld:
    soort, merken, _ = _ontdaan(deel)
    if get_origin(soort) is Literal:
        return {"widget": "select", "multiple": True, "options": list(get_args(soort))}
    if gekozen := verwijzing(merken):
        return {**gekozen, "multiple": True}
    if soort is Tekst:
        return {"widget": "list", "fields": _tekst("tekst")["fields"], "collapsed": True}
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        return {"widget": "list", "fields": velden(soort), "collapsed": True}
    return {"widget": "list"} if soort is str else _yaml()


def _vorm(naam: str, soort: Any, merken: list[Any]) -> Veld:
    if soort is Tekst:
        return _tekst(naam)
    if get_origin(soort) is Literal:
        return {"widget": "select", "options": list(get_args(soort))}
    if get_origin(soort) is list:
        return _rij(get_args(soort)[0])
    if soort is bool:
        return {"widget": "boolean"}
    if soort is date:
        return {"widget": "datetime", "type": "date"}
    if soort in (int, float):
        return {"widget": "number", "value_type": soort.__name__}
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        return {"widget": "object", "fields": velden(soort), "collapsed": "auto"}
    if soort is str:
        return verwijzing(merken) or {"widget": "text" if naam in LANG else "string"}
    return _yaml()


def veld(naam: str, info: FieldInfo) -> Veld:
    """The field of the form for one field of a model."""
    soort, merken, leeg = _ontdaan(info.annotation)
    vorm = _vorm(naam, soort, [*info.metadata, *merken])
    verplicht = info.is_required() and not leeg
    leeg_mag = get_origin(soort) is list or soort is bool
    svd = {**vorm.pop("svd", {}), **({"verplicht": True} if verplicht else {})}
    if not info.is_required() and isinstance(info.default, (bool, str, int)):
        svd["standaard"] = vorm["default"] = info.default
    hulp = " ".join(filter(None, (info.description, vorm.pop("hint", None))))
    return {
        "name": naam,
        "label": label(naam),
        **vorm,
        "required": verplicht and not leeg_mag,
        **({"hint": " ".join(hulp.split())} if hulp else {}),
        "svd": svd,
    }


def velden(model: type[BaseModel]) -> list[Veld]:
    """The fields of a model, in the order in which it names them."""
    return [veld(naam, info) for naam, info in model.model_fields.items()]
