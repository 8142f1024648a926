"""What content may never carry: markup, code for a browser or the build, addresses that run something, odd characters.

Pure functions over strings, used for data and front matter.
They refuse what a proposal could smuggle in; the templates escape everything
as well, so this is the first of two locks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kern.adres import plat
from kern.meldingen import Melding
from kern.modellen.basis import BRONTAAL
from kern.tekens import fout_in_tekens
from kern.yaml_met_regels import Pad, regel_van

_VERDACHT = re.compile("[<{=:&]")
"""One of these stands in everything below, or in the entity that becomes it."""

_TAG = re.compile(r"<[/!?]?[a-zA-Z][\w:-]*")
_GEBEURTENIS = re.compile(r"(?<![\w-])(on[a-z]{3,})\s*=\s*(?:[\"'`]|[\w.$]+\s*\()", re.I)
_CODE_ADRES = re.compile(r"(?<![\w-])(?:(?:java|vb|live)script:(?=\S)|data:(?=[\w.+-]+/[\w.+-]+\s*[;,]|[;,]))", re.I)
_VREEMD_SCHEMA = re.compile(r"(?<![\w+.-])(?!https?:)([a-z][a-z0-9+.-]{1,20})://", re.I)
_MACRO = re.compile(r"\{\{|\{%|\{#")
_TAALCODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)?")
_KALE_TEKST = "Schrijf gewone tekst; opmaak komt uit het sjabloon."


def fout_in_tekst(tekst: str) -> tuple[str, str] | None:
    """(what is wrong, what to do) with a text from data or front matter, or None."""
    if not _VERDACHT.search(tekst):
        return None
    kaal = plat(tekst)
    if m := _TAG.search(kaal):
        return f"Hier staat HTML ({m.group(0)}>).", _KALE_TEKST
    if m := _MACRO.search(kaal):
        return (
            f"Hier staat {m.group(0)}, het begin van een macro.",
            "Macro's werken alleen in de tekst van een pagina. Schrijf gewone tekst.",
        )
    if m := _GEBEURTENIS.search(kaal):
        return f"Hier staat een opdracht voor de browser ({m.group(1)}=).", "Haal haar weg."
    if m := _CODE_ADRES.search(kaal):
        return (
            f"Hier staat een adres dat iets uitvoert ({m.group(0)}).",
            "Schrijf een webadres met https://, of haal het weg.",
        )
    if m := _VREEMD_SCHEMA.search(kaal):
        return f"Een adres met {m.group(1)}:// mag niet.", "Schrijf een webadres met https://."
    return None


def _fout_in_waarde(tekst: str, taal: str) -> tuple[str, str, str] | None:
    """(what is wrong, what to do, check) with one text, or None."""
    if fout := fout_in_tekst(tekst):
        return *fout, "html"
    teken = fout_in_tekens(tekst, taal)
    return (*teken[1:], "teken") if teken else None


def _per_taal(ruw: Mapping[Any, Any]) -> bool:
    """Whether the keys are languages and not fields."""
    return "id" not in ruw and all(isinstance(sleutel, str) and _TAALCODE.fullmatch(sleutel) for sleutel in ruw)


def onveilige_velden(
    ruw: Any, bestand: str, regels: Mapping[Pad, int], pad: Pad = (), naam: str = "", taal: str = BRONTAAL
) -> Iterator[Melding]:
    """A message for every text and field name below `ruw` that may not be there.

    `pad` and `naam` are where `ruw` itself stands, `taal` is the language of what is not text per language.
    """
    if isinstance(ruw, str):
        if fout := _fout_in_waarde(ruw, taal):
            yield Melding(bestand, regel_van(regels, pad), naam, *fout)
    elif isinstance(ruw, dict):
        per_taal = _per_taal(ruw)
        for sleutel, waarde in ruw.items():
            if fout := _fout_in_waarde(str(sleutel), taal):
                yield Melding(bestand, regel_van(regels, (*pad, sleutel)), naam, *fout)
            onder = f"{naam}.{sleutel}".lstrip("."), sleutel if per_taal else taal
            yield from onveilige_velden(waarde, bestand, regels, (*pad, sleutel), *onder)
    elif isinstance(ruw, list):
        for nummer, waarde in enumerate(ruw):
            onder = f"{naam}.{nummer}".lstrip("."), taal
            yield from onveilige_velden(waarde, bestand, regels, (*pad, nummer), *onder)
