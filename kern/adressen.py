"""Where a page stands in the site: folders of languages, addresses, and the way from one page to another."""

from __future__ import annotations

import posixpath

from kern.modellen.basis import BRONTAAL

NU = "nu/"
"""Folder of the stairwell page within the folder of a language."""


def wortel_van(taal: str) -> str:
    """Folder of a language in the site: empty for the source language."""
    return "" if taal == BRONTAAL else f"{taal}/"


def pad_in_taal(naam: str) -> str:
    """Path of page `naam` (a path in `docs/`) from the folder of a language; empty for the home page."""
    map_, stam = posixpath.split(naam.removesuffix(".md"))
    pad = map_ if stam == "index" else posixpath.join(map_, stam)
    return f"{pad}/" if pad else ""


def adres_van(naam: str, taal: str) -> str:
    """Address of page `naam` (a path in `docs/`) in a language, from the root of the site; "./" for the root itself."""
    return wortel_van(taal) + pad_in_taal(naam) or "./"


def relatief(doel: str, hier: str) -> str:
    """Way from the address `hier` to the address `doel`, both from the root of the site; a slash at the end stays."""
    map_ = hier if hier.endswith("/") or not hier else posixpath.dirname(hier)
    weg = posixpath.relpath("/" + doel, "/" + map_)
    return f"{weg}/" if doel.endswith("/") or doel in ("", ".") else weg
