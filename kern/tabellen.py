"""Tables that also read on a phone: every cell knows its column, an empty header cell is no header."""

from __future__ import annotations

import re
from html import escape, unescape

_TABEL = re.compile(r"<table>(.*?)</table>", re.S)
_KOP = re.compile(r"<th(?=[\s>])([^>]*)>(.*?)</th>", re.S)
_RIJ = re.compile(r"<tr>(.*?)</tr>", re.S)
_CEL = re.compile(r"<td([^>]*)>", re.S)
_TAGS = re.compile(r"<[^>]+>")


def _tekst(html: str) -> str:
    return " ".join(unescape(_TAGS.sub("", html)).split())


def _tabel(m: re.Match) -> str:
    inhoud = m.group(1)
    koppen = [_tekst(k) for _, k in _KOP.findall(inhoud)]
    inhoud = _KOP.sub(lambda k: k.group(0) if _tekst(k.group(2)) else "<td></td>", inhoud)

    def rij(r: re.Match) -> str:
        nummer = iter(range(len(koppen)))

        def cel(c: re.Match) -> str:
            kop = koppen[n] if (n := next(nummer, -1)) >= 0 else ""
            return f"<td{c.group(1)}" + (f' data-kop="{escape(kop)}"' if kop else "") + ">"

        return f"<tr>{r.group(1) if '<th' in r.group(1) else _CEL.sub(cel, r.group(1))}</tr>"

    inhoud = _RIJ.sub(rij, inhoud)
    return f'<table class="tabel">{inhoud}</table>'


def maak_leesbaar(html: str) -> str:
    """Add to every Markdown table a class and per cell the words of its column, for the style on a narrow screen."""
    return _TABEL.sub(_tabel, html)
