"""Headings: what a reader who goes by headings meets."""

from __future__ import annotations

from markdown import Markdown

from kern.koppen import VAKKEN, noem_vakken


def koppen(tekst: str) -> list[tuple[str, str | None, str]]:
    """(tag, level, words) of everything that is a heading, after the build had its turn."""
    md = Markdown(extensions=["admonition"])
    wortel = md.parser.parseDocument(tekst.splitlines()).getroot()
    noem_vakken(wortel)
    return [
        (e.tag, e.get("aria-level"), e.text)
        for e in wortel.iter()
        if e.tag in ("h2", "h3") or e.get("role") == "heading"
    ]


def test_een_vak_met_gevaar_of_wat_eerst_moet_staat_tussen_de_koppen():
    assert koppen('!!! eerst "Doe dit eerst"\n    x\n\n## Daarna\n\n!!! gevaar "Nu gevaar?"\n    y\n') == [
        ("p", "2", "Doe dit eerst"),
        ("h2", None, "Daarna"),
        ("p", "3", "Nu gevaar?"),
    ]


def test_een_ander_vak_is_geen_kop():
    assert "feit" not in VAKKEN and koppen('!!! feit "Een cijfer"\n    x\n') == []
