"""The stairwell page has no macro: it is a page of its own. This makes its cards known."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling
from macros.onderdelen.nu.model import Kaart

REGISTER.verzameling(Verzameling("kaarten", Kaart, "nu.yml"))
