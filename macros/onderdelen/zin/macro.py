"""`{{ zin("vertelt") }}`: a sentence that people must remember, the same wherever it stands."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen.zin.model import Kernzin


@REGISTER.macro("zin", voorbeeld='zin("vertelt")', data=Verzameling("zinnen", Kernzin, "zinnen.yml"))
def render_zin(w: Weergave, id_: str) -> str:
    """The text of sentence `id_`, without quotation marks."""
    return w.html("zin/zin.html", tekst=w.in_taal(w.zoek("zinnen", id_).tekst))
