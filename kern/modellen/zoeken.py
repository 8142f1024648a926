"""What editors tell the search: other words people type, words of danger, and the grammar of a language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kern.modellen.basis import Id, Record, Zin
from kern.modellen.verwijzing import ContactId, Pagina, Verwijst

Woorden = dict[str, list[Zin]]
"""Words or short phrases per language."""

GEZOCHT = frozenset(("synoniemen", "alarmen", "alarmgroepen", "alarmvoorbeelden", "taalkunde", "zoekvragen"))
"""Kinds of records that the search reads and nobody sees."""


class Synoniem(Record):
    """One group in `data/zoeken/synoniemen.yml`: who types a word of `typt` or `vindt` finds all of `vindt` too.

    `typt` holds what people say, `vindt` what the pages say. A phrase counts only as a whole.
    """

    typt: Woorden
    vindt: Woorden


class Zoekvraag(Record):
    """Questions in everyday words in `data/zoekvragen/`, and the page or section (`a/b.md#anker`) that answers them.

    They are searched and never shown: so a question finds a page that uses other words.
    """

    pagina: Pagina
    vragen: Woorden


class Alarmgroep(Record):
    """Words with one role in a sentence about danger, in `data/zoeken/alarmgroepen.yml`: persons, blows, places.

    Every form of a word counts, except what `behalve` lists as it is written; "=help" only as the whole question.
    A question with a word of a group with `rol: opzoeken` raises no alarm, unless it also has one of a group with
    `rol: iemand` that is not part of one with `rol: algemeen` ("mag ik").
    """

    woorden: Woorden
    behalve: Woorden = {}
    rol: Literal["deel", "opzoeken", "iemand", "algemeen"] = "deel"


GroepId = Annotated[Id, Verwijst("alarmgroepen")]


class Alarm(Record):
    """Words of acute danger in `data/zoeken/alarm.yml` and the contacts shown above the results for them.

    A pattern is a list of groups; it fits when each has words of its own in the question, in any order. It does not
    count with a word of a group in `tenzij`.
    """

    woorden: Woorden
    patronen: list[list[GroepId]] = []
    tenzij: list[GroepId] = []
    contacten: Annotated[list[ContactId], Field(min_length=1)]


class Alarmvoorbeeld(Record):
    """What people type, in `data/zoeken/alarmvoorbeelden.yml`: in danger (`gevaar`), or to look it up (`gewoon`).

    At build the search learns from them which questions look like danger. They are invented, and never shown.
    """

    zinnen: Woorden


class Taalkunde(Record):
    """Grammar of one language for the search, `data/taalkunde/xx.yml`; the id is the code of the language.

    `stamregels` names the rules in `docs/assets/js/zoek/woorden.js`; `vormen` holds irregular forms by their
    main form; `vast` words the rules must leave alone; `geen_deel` words that are never part of a compound;
    `bij_plaats` words that beside a municipality still ask for its Veilig Thuis region.
    """

    stamregels: Literal["nl", "en", "geen"]
    stopwoorden: list[Zin]
    vast: list[Zin]
    geen_deel: list[Zin]
    bij_plaats: list[Zin]
    vormen: dict[str, list[Zin]]
