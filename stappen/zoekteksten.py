"""What the search script is told on every page."""

from __future__ import annotations

from jinja2.utils import htmlsafe_json_dumps

from kern.adressen import pad_in_taal
from kern.weergave import Weergave

ZOEKWOORDEN = (
    "titel",
    "veld",
    "sluit",
    "lijst",
    "geen",
    "aantal",
    "een",
    "fout",
    "gevaar",
    "regio",
    "uitleg",
    "zoals",
    "ook",
)
VOORBEELDEN = ("een", "twee", "drie", "vier")
ZOEKSOORTEN = ("hulpmiddel", "wet", "casus", "redactie", "regio")


def zoekteksten(ui: Weergave) -> str:
    """Words and addresses that the search script needs, as JSON."""
    plekken = ui.gegevens.plekken
    return str(
        htmlsafe_json_dumps(
            {
                **{naam: ui.t(f"zoeken.{naam}").unescape() for naam in ZOEKWOORDEN},
                "voorbeelden": [ui.t(f"zoeken.voorbeeld.{n}").unescape() for n in VOORBEELDEN],
                "soorten": {soort: ui.t(f"zoeken.soort.{soort}").unescape() for soort in ZOEKSOORTEN},
                "nood": plekken.contacten.nood,
                "advies": plekken.contacten.advies,
                "hulp": {"u": pad_in_taal(plekken.paginas.route), "naam": ui.t("zoeken.hulp").unescape()},
            },
            sort_keys=True,
        )
    )
