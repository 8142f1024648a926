"""Words that the view models of several tools show."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from kern.modellen.basis import Nakijker, Zekerheid
from kern.modellen.pagina import Voorblad
from kern.weergave import Weergave

MEER = "..."
SPELING = 5
"""So many characters too long are shown: cutting them off saves nothing."""


def zekerheid(w: Weergave, graad: Zekerheid) -> Markup | None:
    """How certain a record is, in words; None when there is nothing to warn for."""
    return None if graad == "hoog" else w.t(f"zekerheid.{graad}")


def nagekeken(w: Weergave, op: date | None, door: Nakijker | None, nodig: Nakijker) -> Markup:
    """Whether a text was looked over: when and by whom, or that it was not yet by who should (`nodig`)."""
    if op and door:
        return w.t("nagekeken.wel", datum=w.datum(op), wie=w.t(f"nagekeken.door.{door}"))
    return w.t("nagekeken.niet", wie=w.t(f"nagekeken.door.{nodig}"))


def pagina_nagekeken(w: Weergave, blad: Voorblad) -> Markup:
    """Who looked the text of a page over, or who still has to."""
    nodig: Nakijker = "jurist" if blad.eigenaar == "recht" else "aandachtsfunctionaris"
    return nagekeken(w, blad.nagekeken_op, blad.nagekeken_door, nodig)


def maand(w: Weergave, dag: date) -> Markup:
    """A month in words, for what is not known to the day."""
    return Markup('<time datetime="{}">{}</time>').format(f"{dag:%Y-%m}", format_date(dag, "MMMM yyyy", locale=w.taal))


def kort_adres(url: str, hoogstens: int = 1000) -> str:
    """A web address as readers see it: without its scheme, cut off at about `hoogstens` characters."""
    kort = url.replace("https://", "").replace("http://", "")
    return kort if len(kort) <= hoogstens + SPELING else kort[: hoogstens - len(MEER)] + MEER


def naam_van_site(url: str) -> str:
    """A web address as people say it: without scheme and "www."."""
    return kort_adres(url).removeprefix("www.")
