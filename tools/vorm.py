"""The one form of data files: what a browser editor, a person and `make fix` all write the same way.

A value stands on one line, whatever its length; lists and fields step in by two spaces; quotation marks stay as they
are. Two libraries keep a file in this form byte for byte: `ruamel.yaml`, with which `make fix` writes, and `yaml` from
npm with `{lineWidth: 0, flowCollectionPadding: false}`. A test does so for every file. Which spaces and empty lines
there are is what ryl judges (`.ryl.toml`); here is the rest.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from kern.meldingen import Melding

BESTANDEN = ("data/**/*.yml", "macros/onderdelen/*/teksten.yml")

_NAAM = r"(?:[\w.*/@-]+|\"[^\"\n]*\"|'[^'\n]*')"
_REGEL = re.compile(rf"(?:[ ]*(?:- )*(?:{_NAAM}):(?: .*[^\s|>,\[{{]| \[\]| \{{\}})?|[ ]*- .*[^\s|>,\[{{]|[ ]*#.*|)")
"""A line that begins and ends a value: a field, an item of a list, a comment, or nothing."""


def gegevensbestanden(wortel: Path) -> list[str]:
    """Data files below `wortel`, as messages call them."""
    return sorted(p.relative_to(wortel).as_posix() for patroon in BESTANDEN for p in wortel.glob(patroon))


def fouten_in_vorm(bestand: str, tekst: str) -> Iterator[Melding]:
    """A message for the first value that goes on on another line."""
    for nummer, regel in enumerate(tekst.split("\n"), 1):
        if not _REGEL.fullmatch(regel):
            wat = "Hier loopt een waarde door op de volgende regel, of begint zij op de regel ervoor."
            yield Melding(bestand, nummer, "", wat, "Zet haar op een regel, of voer uit: make fix", "vorm")
            return


def vorm(wortel: Path, bestanden: Iterable[str]) -> Iterator[Melding]:
    """Messages about the form of data files; one that cannot be read is somebody else's to tell."""
    for naam in bestanden:
        try:
            yield from fouten_in_vorm(naam, (wortel / naam).read_bytes().decode("utf-8"))
        except (OSError, UnicodeDecodeError):
            continue


def canoniek(tekst: str, verander: Callable[[Any], None] = lambda _: None) -> str:
    """The text of a data file as `ruamel.yaml` writes it: the same data, comments, order and quotation marks.

    `verander` may change the data on their way.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10**6
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.representer.add_representer(
        type(None), lambda maker, _: maker.represent_scalar("tag:yaml.org,2002:null", "null")
    )
    for blok in (FoldedScalarString, LiteralScalarString):
        yaml.representer.add_representer(
            blok, lambda maker, tekst: maker.represent_scalar("tag:yaml.org,2002:str", str(tekst), style='"')
        )
    gegevens, uit = yaml.load(tekst), io.StringIO()
    verander(gegevens)
    yaml.dump(gegevens, uit)
    return re.sub(r"\n{3,}", "\n\n", uit.getvalue())


def gewoon_bewaard(ruw: bytes) -> bytes:
    """The bytes of a text file without a BOM and with plain line ends, ending in one."""
    return ruw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").rstrip(b"\n ") + b"\n"
