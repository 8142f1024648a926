"""Write the two bare pages of each language for when there is no connection, or when what is kept is too old."""

from __future__ import annotations

from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.utils import get_relative_url

from hooks.paginas import NU, adres_van, gegevens, paginas, weergave, wortel_van
from macros.components.offline import OFFLINE, VEROUDERD, render_noodpagina

INGANGEN = ("bijlagen/hulplijnen.md", "stappenplan/index.md", "hulpmiddelen/index.md", "index.md")
"""Pages the first of the two leads to, as far as they exist; all are kept beforehand."""


@event_priority(-60)
def on_post_build(config):
    """After each language."""
    taal = config.theme["language"]
    ui = weergave(None, config)
    for naam in (OFFLINE, VEROUDERD):
        hier = f"{wortel_van(taal)}{naam}/"
        links = []
        if naam == OFFLINE:
            nu = [(ui.t("nu.knop"), get_relative_url(wortel_van(taal) + NU, hier))] if gegevens(config).kaarten else []
            links = nu + [(_titel(config, p, taal), get_relative_url(adres_van(p, taal), hier)) for p in INGANGEN if p in paginas(config).per_naam]
        doel = Path(config["site_dir"]) / hier / "index.html"
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(
            render_noodpagina(ui, naam, wortel=get_relative_url("./", hier), uitgang=config.extra["uitgang"], links=links), encoding="utf-8")


def _titel(config, naam: str, taal: str) -> str:
    versies = paginas(config).per_naam[naam]
    return (versies.get(taal) or next(iter(versies.values()))).voorblad.title
