"""`{{ bron("kadera-1") }}`: a reference to the source register, and the register itself."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from kern.modellen.bron import Bron
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.woorden import kort_adres, zekerheid

ADRES_HOOGSTENS = 60
"""Characters of a web address in the register."""


def jaar_van(bron: Bron, w: Weergave) -> str:
    """Year of the source as cited, or "z.d." / "n.d." when it has none."""
    gevonden = re.search(r"\b(19|20)\d\d\b", bron.datum or "")
    return gevonden.group(0) if gevonden else w.t("bron.zonder-datum")


def in_beeld(w: Weergave, bron: Bron) -> dict[str, Any]:
    """View model of a source: its fields, `datum` and `gelezen` in words, and whether it is in another language."""
    return w.plat(
        bron,
        andere_taal=bron.taal != w.taal,
        datum=w.datum(bron.datum) if bron.datum else w.t("bron.zonder-datum-lang"),
        url_kort=bron.url and kort_adres(bron.url, ADRES_HOOGSTENS),
        gelezen=w.t("bron.kopie" if bron.kopie else "bron.pagina", datum=w.datum(bron.gezien_op)),
        onzeker=zekerheid(w, bron.zekerheid),
        potlood=w.potlood("bronnen", bron.id),
    )


@REGISTER.macro("bron", voorbeeld='bron("kadera-1")', leest="bronnen")
def render_bron(w: Weergave, id_: str) -> str:
    """Inline reference to source `id_`."""
    bron = w.zoek("bronnen", id_)
    w.gebruikt.bronnen[id_] = None
    naam = Markup("{}, {}").format(bron.kort, jaar_van(bron, w))
    adres = w.link_naar(w.gegevens.plekken.paginas.bronnen, id_)
    return w.html("bron/bron.html", naam=naam, adres=adres, potlood=w.potlood("bronnen", id_))


@REGISTER.macro("bronnenregister", voorbeeld="bronnenregister()", leest="bronnen", zoek=Zoek.BUITEN_REGISTER)
def render_bronnenregister(w: Weergave) -> str:
    """The whole register, grouped by kind, in alphabetical order of publisher."""
    groepen: dict[str, list[dict[str, Any]]] = {}
    for bron in sorted(w.gegevens.bronnen.values(), key=lambda b: (b.kort.lower(), b.datum or "", b.id)):
        groepen.setdefault(bron.soort, []).append(in_beeld(w, bron))
    return w.html(
        "bron/register.html",
        groepen=[
            {"soort": soort, "titel": w.t(f"bron.soort.{soort}"), "bronnen": bronnen}
            for soort, bronnen in sorted(groepen.items())
        ],
    )
