"""`{{ nulink() }}`: the way to the stairwell page, which is a page of its own. This makes its cards known too."""

from __future__ import annotations

from kern.adressen import NU
from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen.nu.model import Kaart

REGISTER.verzameling(Verzameling("kaarten", Kaart, "nu.yml"))


@REGISTER.macro("nulink", voorbeeld="nulink()")
def render_nulink(w: Weergave) -> str:
    """Inline link to the stairwell page, or its name alone when there are no cards and so no such page."""
    adres = w.link_naar(w.gegevens.plekken.paginas.start, None) + NU if w.gegevens.kaarten else None
    return w.html("nu/nulink.html", adres=adres)
