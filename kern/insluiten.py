"""Embed pages: bare twins of pages, for in a frame of somebody else. Which there are, where, and how their links go.

Which kinds there are stands in `data/insluiten.yml`. A twin shows the text of its page as it was rendered; only the
links are written anew: to another twin where there is one, else to the site in a tab of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from kern.adressen import NU, adres_van, relatief, wortel_van
from kern.modellen.insluiten import MIDDELEN, Insluitsoort

MAP = "insluiten/"
"""Folder of the embed pages within the folder of a language; the pages about embedding stand in it too."""

MIDDELENMAP = f"{MAP}{MIDDELEN}/"
"""Folder of their styles and scripts, from the root of the site. Below it: a folder named after its content."""

NU_SOORT = "nu"


@dataclass(frozen=True)
class Venster:
    """One embed page: its kind, and its path within the folder of a language. `naam` is its page, None without one."""

    soort: str
    pad: str
    naam: str | None

    @property
    def id(self) -> str:
        """Its id among the heights (`data/insluithoogtes.yml`)."""
        return self.pad.removeprefix(MAP).strip("/").replace("/", "-")

    def adres(self, taal: str) -> str:
        """Address from the root of the site."""
        return wortel_van(taal) + self.pad

    def herkomst(self, taal: str) -> str:
        """Address of the page it is the twin of."""
        return adres_van(self.naam, taal) if self.naam else wortel_van(taal) + NU


def namen_van(soort: Insluitsoort, namen: Iterable[str]) -> list[str]:
    """Pages of a kind, of those in `namen`; the index of a folder is no tool."""
    if soort.pagina:
        return [soort.pagina]
    return [n for n in namen if PurePosixPath(n).name != "index.md" and any(fnmatchcase(n, p) for p in soort.paginas)]


def vensters(soorten: Mapping[str, Insluitsoort], namen: Iterable[str], met_nu: bool = True) -> list[Venster]:
    """Every embed page, by the kinds in order, of the pages in `namen`; and that of `/nu/`, when there is one."""
    uit, alle = [], sorted(namen)
    for soort in soorten.values():
        if soort.paginas:
            delen = [(PurePosixPath(n).stem, n) for n in namen_van(soort, alle)]
            uit += [Venster(soort.id, f"{MAP}{soort.id}/{stam}/", n) for stam, n in delen]
        elif soort.pagina in alle or (not soort.pagina and soort.id == NU_SOORT and met_nu):
            uit.append(Venster(soort.id, f"{MAP}{soort.id}/", soort.pagina))
    return uit


def padpatroon(soorten: Iterable[str], talen: Sequence[str]) -> str:
    """Pattern of the paths that others may show in a frame or load into one: the embed pages and their assets."""
    anders = "|".join(wortel_van(t) for t in talen if wortel_van(t))
    return rf"^/(?:{anders})?{MAP}(?:{'|'.join([*soorten, MIDDELEN])})/"


_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.S)
_ATTRIBUUT = re.compile(r"([\w-]+)(?:=\"([^\"]*)\")?")
_BEELD = re.compile(r"(<(?:img|source)\b[^>]*?\ssrc=\")([^\"]*)")
_ALLEEN_HIER = re.compile(r'<a\b[^>]*class="(?:koplink|potlood)[ "][^>]*>.*?</a>', re.S)


@dataclass(frozen=True)
class Verhuizing:
    """How the links of a page go when its text stands at another address.

    `van` and `naar` are the addresses; `tweelingen` lead from the address of a page to that of its twin; `erbij` is
    what a link says that opens a tab.
    """

    van: str
    naar: str
    tweelingen: Mapping[str, str]
    erbij: Markup

    def _pad(self, link: str) -> tuple[str, str] | None:
        """(address from the root, anchor with its sign) of a link within the site, None when it leads elsewhere."""
        delen = urlsplit(urljoin(f"http://site/{self.van}", link))
        if delen.netloc != "site" or delen.scheme != "http":
            return None
        return delen.path.lstrip("/"), f"#{delen.fragment}" if delen.fragment else ""

    def _link(self, m: re.Match[str]) -> str:
        attributen: dict[str, Any] = {a.group(1): a.group(2) for a in _ATTRIBUUT.finditer(m.group(1))}
        href = attributen.get("href")
        if not href or href.startswith("#") or urlsplit(href).scheme not in ("", "http", "https"):
            return m.group(0)
        if "data-uitgang" in attributen or attributen.get("target") == "_blank":
            return m.group(0)
        if (plek := self._pad(href)) is None:
            return self._nieuw(m, href)
        adres, anker = plek
        if adres in self.tweelingen:
            return m.group(0).replace(
                f'href="{href}"', f'href="{relatief(self.tweelingen[adres], self.naar)}{anker}"', 1
            )
        return self._nieuw(m, relatief(adres or "./", self.naar) + anker)

    def _nieuw(self, m: re.Match[str], adres: str) -> str:
        binnen = re.sub(r'\s(?:href|rel)="[^"]*"', "", m.group(1))
        return f'<a href="{adres}"{binnen} target="_blank" rel="noopener noreferrer">{m.group(2)} {self.erbij}</a>'

    def __call__(self, html: str) -> str:
        """`html` with its links and pictures as they go from there; links to a heading itself, and to change
        a fact, are left out."""
        html = _ALLEEN_HIER.sub("", html)
        html = _BEELD.sub(lambda m: m.group(1) + self._beeld(m.group(2)), html)
        return _LINK.sub(self._link, html)

    def _beeld(self, adres: str) -> str:
        plek = self._pad(adres)
        return relatief(plek[0], self.naar) if plek else adres
