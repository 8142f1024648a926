"""References from tool data to laws, pages and people, shared by all tools."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from kern.modellen.basis import Id, Model, Zin


def _pagina(waarde: str) -> str:
    kaal = waarde.split("#")[0]
    if not kaal.endswith(".md") or kaal.startswith(("/", "http", "docs/")):
        raise ValueError("is geen pagina. Schrijf het pad in docs/, zoals 'stappenplan/stap-1-opmerken.md'.")
    return waarde


Pagina = Annotated[Zin, AfterValidator(_pagina)]
"""Path of a Dutch page below `docs/`, with or without `#anker`."""


class WetVerwijzing(Model):
    """A law, or one of its articles, by id of `data/wetten.yml`."""

    id: Id
    artikel: Zin | None = None
    lid: Zin | None = None
