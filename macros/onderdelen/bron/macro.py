"""`{{ bron("kadera-1") }}`: a reference to the source register, and the register itself."""

from __future__ import annotations

from kern.register import REGISTER, Zoek
import re

from kern.modellen.bron import Bron
from kern.weergave import Weergave, zoek

def jaar_van(bron: Bron, w: Weergave) -> str:
    """Year of the source as cited, or "z.d." / "n.d." when it has none."""
    gevonden = re.search(r"\b(19|20)\d\d\b", bron.datum or "")
    return gevonden.group(0) if gevonden else w.t("bron.zonder-datum")


@REGISTER.macro("bron")
def render_bron(w: Weergave, id_: str) -> str:
    """Inline reference to source `id_`."""
    record = zoek(w.gegevens.bronnen, id_, "bronnen", "data/bronnen.yml")
    w.gebruikt.bronnen[id_] = None
    return w.html("bron/bron.html", bron=record, jaar=jaar_van(record, w), adres=w.link_naar(w.gegevens.plekken.paginas.bronnen, id_))


@REGISTER.macro("bronnenregister", zoek=Zoek.BUITEN_REGISTER)
def render_bronnenregister(w: Weergave) -> str:
    """The whole register, grouped by kind, in alphabetical order of publisher."""
    groepen: dict[str, list[Bron]] = {}
    for record in sorted(w.gegevens.bronnen.values(), key=lambda b: (b.kort.lower(), b.datum or "", b.id)):
        groepen.setdefault(record.soort, []).append(record)
    return w.html("bron/register.html", groepen=dict(sorted(groepen.items())))
