"""Looks for words in everything a browser wrote: whole profiles, in every spelling, also inside what is packed.

What it opens: gzip, the tables of LevelDB (Chromium: storage, sessions of pages, IndexedDB), LZ4 of Mozilla (Firefox:
sessions) and framed snappy (Firefox: caches). SQLite and logs hold their text as it is.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

TABEL = b"\x57\xfb\x80\x8b\x24\x75\x47\xdb"
"""How a table of LevelDB ends."""
MOZ = b"mozLz40\0"
KADER = b"\xff\x06\x00\x00sNaPpY"


def vormen(woord: str) -> set[bytes]:
    """A word as it can stand in a file; base64 without the characters that depend on what stands around it."""
    gewoon = {woord.encode(), woord.encode("utf-16-le"), woord.encode("utf-16-be")}
    percent = {quote(woord).encode(), "".join(f"%{b:02x}" for b in woord.encode()).encode()}
    percent |= {p.upper() for p in percent if b"%" in p}
    basis = {base64.b64encode(b"\0" * n + vorm)[4 if n else 0 : -4] for vorm in gewoon for n in range(3)}
    return gewoon | percent | {b for b in basis if len(b) >= 6} | {woord.encode().hex().encode()}


def _getal(blok: bytes, plek: int) -> tuple[int, int]:
    """Number of seven bits a byte, as LevelDB and snappy write it, and where it ends."""
    waarde = schuif = 0
    while True:
        byte = blok[plek]
        waarde |= (byte & 127) << schuif
        plek, schuif = plek + 1, schuif + 7
        if byte < 128:
            return waarde, plek


def _kopie(uit: bytearray, terug: int, aantal: int) -> None:
    for _ in range(aantal):
        uit.append(uit[-terug])


def snappy(blok: bytes) -> bytes:
    """Unpack a block of snappy."""
    _, i = _getal(blok, 0)
    uit = bytearray()
    while i < len(blok):
        merk, i = blok[i], i + 1
        if merk & 3 == 0:
            aantal = merk >> 2
            if aantal >= 60:
                extra = aantal - 59
                aantal, i = int.from_bytes(blok[i : i + extra], "little"), i + extra
            uit += blok[i : i + aantal + 1]
            i += aantal + 1
        elif merk & 3 == 1:
            _kopie(uit, (merk >> 5 << 8) | blok[i], 4 + (merk >> 2 & 7))
            i += 1
        else:
            breed = 2 if merk & 3 == 2 else 4
            _kopie(uit, int.from_bytes(blok[i : i + breed], "little"), 1 + (merk >> 2))
            i += breed
    return bytes(uit)


def lz4(blok: bytes) -> bytes:
    """Unpack a block of LZ4."""
    uit, i = bytearray(), 0

    def lengte(begin: int, i: int) -> tuple[int, int]:
        while begin >= 15 and blok[i] == 255:
            begin, i = begin + 255, i + 1
        return (begin + blok[i], i + 1) if begin >= 15 else (begin, i)

    while i < len(blok):
        merk, i = blok[i], i + 1
        aantal, i = lengte(merk >> 4, i)
        uit += blok[i : i + aantal]
        i += aantal
        if i >= len(blok):
            break
        terug = int.from_bytes(blok[i : i + 2], "little")
        aantal, i = lengte(merk & 15, i + 2)
        _kopie(uit, terug, aantal + 4)
    return bytes(uit)


def _blok(tabel: bytes, plek: int, lengte: int) -> bytes:
    ruw = tabel[plek : plek + lengte]
    return snappy(ruw) if tabel[plek + lengte] == 1 else ruw


def _paren(blok: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(key, value) of every entry of a block; keys share their beginning with the one before."""
    einde, i, sleutel = len(blok) - 4 - 4 * struct.unpack("<I", blok[-4:])[0], 0, b""
    while i < einde:
        gelijk, i = _getal(blok, i)
        eigen, i = _getal(blok, i)
        lengte, i = _getal(blok, i)
        sleutel = sleutel[:gelijk] + blok[i : i + eigen]
        yield sleutel, blok[i + eigen : i + eigen + lengte]
        i += eigen + lengte


def leveldb(tabel: bytes) -> Iterator[bytes]:
    """Everything that stands in a table of LevelDB, by the index that its foot points to."""
    voet = tabel[-48:]
    plek, i = _getal(voet, _getal(voet, _getal(voet, 0)[1])[1])
    for _, wijzer in _paren(_blok(tabel, plek, _getal(voet, i)[0])):
        begin, j = _getal(wijzer, 0)
        for sleutel, waarde in _paren(_blok(tabel, begin, _getal(wijzer, j)[0])):
            yield sleutel + b"\n" + waarde


def _kaders(inhoud: bytes) -> bytes:
    """Framed snappy: chunks with a kind, a length of three bytes and a checksum."""
    uit, i = b"", 0
    while i + 4 <= len(inhoud):
        soort, lengte = inhoud[i], int.from_bytes(inhoud[i + 1 : i + 4], "little")
        deel = inhoud[i + 8 : i + 4 + lengte]
        uit += snappy(deel) if soort == 0 else deel if soort == 1 else b""
        i += 4 + lengte
    return uit


def uitgepakt(inhoud: bytes) -> Iterator[bytes]:
    """A file as it is, and what is packed in it; of one that is being written as far as it goes."""
    yield inhoud
    with suppress(IndexError, struct.error):
        yield from _ingepakt(inhoud)


def _ingepakt(inhoud: bytes) -> Iterator[bytes]:
    if inhoud.startswith(MOZ):
        yield lz4(inhoud[12:])
    if inhoud.endswith(TABEL):
        yield from leveldb(inhoud)
    if inhoud.startswith(KADER):
        yield _kaders(inhoud)
    for m in re.finditer(rb"\x1f\x8b\x08", inhoud):
        try:
            yield zlib.decompressobj(31).decompress(inhoud[m.start() :])
        except zlib.error:
            continue  # these three bytes were something else


def sporen(map_: Path, woorden: list[str]) -> set[tuple[str, str]]:
    """(word, file) of every word that stands in a file of `map_`, in its content or its name."""
    zoek = {woord: vormen(woord) for woord in woorden}
    uit = set()
    for pad in sorted(p for p in map_.rglob("*") if p.is_file() and not p.is_symlink()):
        naam = pad.relative_to(map_).as_posix()
        try:
            bestand = pad.read_bytes()
        except FileNotFoundError:
            continue  # the browser took it away meanwhile
        for inhoud in (naam.encode(), *uitgepakt(bestand)):
            uit |= {(woord, naam) for woord, alle in zoek.items() if any(v in inhoud for v in alle)}
    return uit
