"""Words for the records with which the tests try a tool."""

from __future__ import annotations


def proeftekst(nl: str, en: str | None = None) -> dict[str, str]:
    """A text in two languages, as it stands in a file of data."""
    return {"nl": nl, "en": en or f"{nl} (en)"}
