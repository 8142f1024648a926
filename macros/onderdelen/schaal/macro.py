"""`{{ schaal() }}`: the four steps of urgency with their marks: what you notice, and when you tell it."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.schaal.merk import VAN_KLASSE, merk_van_klasse
from macros.onderdelen.schaal.model import Schaal


@REGISTER.macro("schaal", voorbeeld="schaal()", data=Verzameling("schalen", Schaal, "tekeningen/schaal.yml"))
def render_schaal(w: Weergave, id_: str = "dringend") -> str:
    """Scale `id_` as a list, most urgent first."""
    klassen = {graad: klasse for klasse, graad in VAN_KLASSE.items()}
    treden = [
        w.plat(trede, teken=merk_van_klasse(w, klassen[trede.graad]), nood=trede.graad == "nu")
        for trede in w.zoek("schalen", id_).treden
    ]
    return w.html("schaal/schaal.html", treden=treden, nood=Verwijzingen(w).contact(w.gegevens.plekken.contacten.nood))
