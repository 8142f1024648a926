"""What we change in the templates of Material: in their source, once per template, and never in a page that was made.

A change whose place is gone stops the build, so an update of the theme cannot undo one in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from jinja2 import BaseLoader, Environment
from jinja2.bccache import Bucket, BytecodeCache

from kern.meldingen import InvoerFout, Melding

WISSELS: dict[str, tuple[tuple[str, str], ...]] = {
    # An attribute that is no valid HTML on a checkbox.
    "base.html": ((' autocomplete="off">', ">"),),
}
"""Template of the theme -> (what stands there, what we make of it), every occurrence."""

ONGEBRUIKT = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/stylesheets/palette.")
"""Files of the theme that no page of ours uses: the stock search, and colours to choose from."""


def ongebruikt(naam: str) -> bool:
    """Whether the file `naam` of the theme stays out of the site."""
    return naam.startswith(ONGEBRUIKT) or naam.endswith(".map")


class Aangepast(BaseLoader):
    """Reads templates through `lader` and applies `WISSELS`."""

    def __init__(self, lader: BaseLoader):
        self.lader = lader

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        bron, pad, vers = self.lader.get_source(environment, template)
        if template in WISSELS and pad and "overrides" not in PurePath(pad).parts:
            for oud, nieuw in WISSELS[template]:
                if oud not in bron:
                    wat = f"Het thema heeft deze regel niet meer: {oud}"
                    raise InvoerFout(
                        [
                            Melding(
                                f"material/{template}", 0, "", wat, "Vergelijk hooks/thema.py met het nieuwe sjabloon."
                            )
                        ]
                    )
                bron = bron.replace(oud, nieuw)
        return bron, pad, vers

    def list_templates(self) -> list[str]:
        return self.lader.list_templates()


class Vertaald(BytecodeCache):
    """Keeps templates as code in memory: the second language uses what was compiled for the first."""

    def __init__(self) -> None:
        self.code: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if inhoud := self.code.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(inhoud)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[(bucket.key, bucket.checksum)] = bucket.bytecode_to_string()


VERTAALD = Vertaald()
