"""Own contacts in the address of a frame: `#profiel=` and a text of letters, made on the device of who composed it.

What stands behind a # never reaches a server, so no server can refuse it: the page does, by the rules that stand here
too (see `kern/profielregels.py`).
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from kern.profielregels import LENGTE, fout_in_nummer, fout_in_tekst

BEGIN = "profiel="
MAX = 2048
"""Characters of the whole fragment, all of them ASCII."""

MAX_CONTACTEN = 4
_CODE = re.compile(r"[A-Za-z0-9_-]+")


def _geen_getal(_: str) -> None:
    raise ValueError


def _ontcijfer(code: str) -> Any:
    if not _CODE.fullmatch(code) or len(code) % 4 == 1:
        raise ValueError
    tekst = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)).decode("utf-8")
    return json.loads(tekst, parse_constant=_geen_getal)


def _velden(ruw: Any, nodig: Collection[str], mag: Collection[str] = ()) -> bool:
    return isinstance(ruw, dict) and set(nodig) <= set(ruw) <= {*nodig, *mag}


def _teksten(ruw: Mapping[str, Any], namen: Collection[str]) -> str | None:
    for naam in namen:
        if naam in ruw:
            if not isinstance(ruw[naam], str):
                return "velden"
            if fout := fout_in_tekst(ruw[naam], LENGTE[naam]):
                return fout
    return None


def _contact(ruw: Any, rollen: Collection[str], landelijk: Collection[str]) -> str | None:
    if not _velden(ruw, ("rol", "naam", "nummer", "uren"), ("bereikbaar",)):
        return "velden"
    if not isinstance(ruw["rol"], str) or not isinstance(ruw["nummer"], str):
        return "velden"
    if ruw["rol"] not in rollen:
        return "rol"
    return _teksten(ruw, ("naam", "uren", "bereikbaar")) or fout_in_nummer(ruw["nummer"], landelijk)


def fout_in_profiel(ruw: Any, rollen: Collection[str], landelijk: Collection[str]) -> str | None:
    """What is wrong with a profile for a frame, as the name of the rule; None when it may be shown."""
    if not _velden(ruw, ("organisatie", "contacten")) or not isinstance(ruw["contacten"], list):
        return "velden"
    if fout := _teksten(ruw, ("organisatie",)):
        return fout
    if not 1 <= len(ruw["contacten"]) <= MAX_CONTACTEN:
        return "aantal"
    for contact in ruw["contacten"]:
        if fout := _contact(contact, rollen, landelijk):
            return fout
    genoemd = [contact["rol"] for contact in ruw["contacten"]]
    return "dubbel" if len(set(genoemd)) < len(genoemd) else None


def fragment_van(profiel: Mapping[str, Any]) -> str:
    """The fragment of a profile, without its #."""
    tekst = json.dumps(profiel, ensure_ascii=False, separators=(",", ":"))
    return BEGIN + base64.urlsafe_b64encode(tekst.encode()).decode().rstrip("=")


def lees_fragment(
    fragment: str, rollen: Collection[str], landelijk: Collection[str]
) -> tuple[dict[str, Any] | None, str | None]:
    """(profile, what is wrong) in a fragment, without its #; an anchor may follow after a slash."""
    if len(fragment) > MAX:
        return None, "te-lang"
    try:
        ruw = _ontcijfer(fragment.removeprefix(BEGIN).split("/", 1)[0])
    except (ValueError, RecursionError):
        return None, "onleesbaar"
    fout = fout_in_profiel(ruw, rollen, landelijk)
    return (None, fout) if fout else (ruw, None)
