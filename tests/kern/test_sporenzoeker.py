"""What looks for words in a profile finds them in every spelling and in everything it can open."""

from __future__ import annotations

import base64
import gzip

import pytest

from tests.sporenzoeker import KADER, MOZ, TABEL, lz4, snappy, sporen

WOORD = "kwikstaartzin"
LETTERLIJK = bytes([(len(WOORD) - 1) << 2]) + WOORD.encode()
SNAPPY = bytes([len(WOORD)]) + LETTERLIJK
HERHAALD = bytes([len(WOORD)]) + b"\x10kwiks" + b"\x1ctaartzin"


def tabel(blok: bytes, soort: int) -> bytes:
    """A table of LevelDB with one entry in one block, packed as `soort` says."""

    def van(sleutel: bytes, waarde: bytes) -> bytes:
        return bytes([0, len(sleutel), len(waarde)]) + sleutel + waarde + b"\0\0\0\0\x01\0\0\0"

    index = van(b"z", bytes([0, len(blok)]))
    voet = bytes([0, 0, len(blok) + 5, len(index)]).ljust(40, b"\0") + TABEL
    return blok + bytes([soort]) + b"\0" * 4 + index + b"\0" * 5 + voet


INGANG = bytes([0, 1, len(WOORD)]) + b"s" + WOORD.encode() + b"\0\0\0\0\x01\0\0\0"
INHOUD = {
    "utf-8": WOORD.encode(),
    "utf-16": b"Aa" + WOORD.encode("utf-16-le"),
    "procenten": "".join(f"%{b:02X}" for b in WOORD.encode()).encode(),
    **{f"base64 op {n}": base64.b64encode(b"x" * n + WOORD.encode() + b"yz") for n in range(3)},
    "base64 van utf-16": base64.b64encode(b"xx" + WOORD.encode("utf-16-le") + b"y"),
    "hex": WOORD.encode().hex().encode(),
    "gzip in iets anders": b"kop" + gzip.compress(WOORD.encode()),
    "lz4": MOZ + b"\x0d\0\0\0" + bytes([len(WOORD) << 4]) + WOORD.encode(),
    "leveldb": tabel(INGANG, 0),
    "leveldb met snappy": tabel(bytes([len(INGANG), (len(INGANG) - 1) << 2]) + INGANG, 1),
    "snappy in stukken": KADER + b"\0" + (len(SNAPPY) + 4).to_bytes(3, "little") + b"crc!" + SNAPPY,
}


@pytest.mark.parametrize("vorm", INHOUD)
def test_elke_vorm_valt_op(tmp_path, vorm):
    (tmp_path / "a").write_bytes(INHOUD[vorm])
    (tmp_path / "b").write_bytes(b"kwikstaart zin")
    assert sporen(tmp_path, [WOORD, "ander"]) == {(WOORD, "a")}


def test_ook_een_naam_van_een_bestand(tmp_path):
    (tmp_path / f"x{WOORD}").write_text("", "utf-8")
    assert sporen(tmp_path, [WOORD]) == {(WOORD, f"x{WOORD}")}


def test_herhaling_wordt_uitgeschreven():
    assert snappy(bytes([9]) + b"\x08abc" + b"\x09\x03") == b"abcabcabc"
    assert snappy(HERHAALD) == WOORD.encode()
    assert lz4(b"\x32abc\x03\x00" + b"\x10d") == b"abcabcabcd"
