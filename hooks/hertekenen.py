"""Draw one page of a built site again, without building: for the preview.

MkDocs builds one language after the other with one configuration that changes in between. So what belongs to a language
is kept when it is built (`onthoud`), and put back before a page of it is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import _build_page, _build_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page


@dataclass
class Stand:
    """What MkDocs had in hand for a language, when it began to write; `waarden` and `thema` are its settings."""

    config: MkDocsConfig
    nav: Navigation
    files: Files
    env: Environment | None = None
    waarden: dict[str, Any] = field(default_factory=dict)
    thema: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def paginas(self) -> dict[str, Page]:
        """Pages by name (`a/b.md`)."""
        return {f.norm_src_uri: f.page for f in self.files.documentation_pages() if f.page is not None}


_STANDEN: dict[str, dict[str, Stand]] = {}
"""Settings file -> language -> what was kept of the build that ran last."""


def vergeet(instellingen: str) -> None:
    """A new build begins."""
    _STANDEN[instellingen] = {}


def onthoud_menu(taal: str, config: MkDocsConfig, nav: Navigation, files: Files) -> None:
    """Keep the menu and the files of a language."""
    _STANDEN[config.config_file_path][taal] = Stand(config, nav, files)


def onthoud(taal: str, config: MkDocsConfig, env: Environment) -> None:
    """Keep the settings and templates of a language."""
    stand = _STANDEN[config.config_file_path][taal]
    stand.env, stand.waarden, stand.thema = env, dict(config.data), dict(config.theme)


class Tekenaar:
    """Draws pages of the build that just ended with the file `instellingen`, in the folder it was written to."""

    def __init__(self, instellingen: str):
        self.standen: Mapping[str, Stand] = _STANDEN[instellingen]

    def _zet(self, taal: str) -> Stand:
        stand = self.standen[taal]
        stand.config.data.update(stand.waarden)
        for naam, waarde in stand.thema.items():
            stand.config.theme[naam] = waarde
        stand.config.plugins["i18n"].current_language = taal
        return stand

    def titel(self, taal: str, naam: str, titel: str) -> None:
        """Title of a page in the menu."""
        self.standen[taal].paginas[naam].title = escape(titel)

    def lees(self, taal: str, naam: str) -> None:
        """Run Markdown on a page again."""
        stand = self._zet(taal)
        _populate_page(stand.paginas[naam], stand.config, stand.files)

    def teken(self, taal: str, naam: str) -> None:
        """Run the templates on a page again, and write it."""
        stand = self._zet(taal)
        assert stand.env is not None
        _build_page(stand.paginas[naam], stand.config, stand.files.documentation_pages(), stand.nav, stand.env)

    def sjabloon(self, taal: str, naam: str) -> str:
        """What a template without a page gives."""
        stand = self._zet(taal)
        assert stand.env is not None
        return _build_template(naam, stand.env.get_template(naam), stand.files, stand.config, stand.nav)

    def vergeet_sjablonen(self) -> None:
        """Templates are read again; what did not change is not compiled again."""
        for stand in self.standen.values():
            assert stand.env is not None and stand.env.cache is not None
            stand.env.cache.clear()

    def ankers(self) -> None:
        """Look for links to an anchor that is not there; MkDocs warns."""
        for stand in self.standen.values():
            for pagina in stand.paginas.values():
                pagina.validate_anchor_links(files=stand.files, log_level=stand.waarden["validation"].links.anchors)
