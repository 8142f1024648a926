"""`{{ lekcontact() }}`: where to report a leak in this site, or that nobody has filled that in yet."""

from __future__ import annotations

from kern.register import REGISTER
from kern.weergave import Weergave


@REGISTER.macro("lekcontact", voorbeeld="lekcontact()")
def render_lekcontact(w: Weergave) -> str:
    """The contact that whoever hosts the site gave at build time."""
    woord = w.meldadres.removeprefix("mailto:").removeprefix("tel:")
    return w.html("lekcontact/lekcontact.html", adres=w.meldadres, woord=woord)
