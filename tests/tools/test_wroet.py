"""The search for odd input: each target takes what people write, and notices when a reader lets something through."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from kern import opmaak
from tests.minisite import WORTEL
from tools import wroet as opdracht
from tools import wroetdoelen as doelen
from tools.wroetdoelen import DOELEN, WOORDEN, Gevonden


@pytest.mark.parametrize("naam", DOELEN)
def test_elk_stukje_gaat_goed(naam):
    for woord in WOORDEN:
        for tekst in (woord, f"Een {woord} twee {woord}", woord * 30):
            DOELEN[naam](tekst)


def test_waarmee_het_zoeken_begint_gaat_goed(tmp_path):
    """Else an hour of searching ends in its first second."""
    opdracht.zaai(tmp_path, WORTEL)
    for pad in tmp_path.iterdir():
        for doel in DOELEN.values():
            doel(pad.read_text("utf-8", "ignore"))


@pytest.mark.parametrize("tekst", ["<script>x</script>", "<img src=x onerror=x()>", "[x](javascript:y)", "<!-- x -->"])
def test_de_pagina_zonder_sloten_valt_op(monkeypatch, tekst):
    DOELEN["pagina"](tekst)
    monkeypatch.setattr(doelen, "REGELS", ())
    monkeypatch.setattr(opmaak, "fouten_in_boom", lambda *_: ())
    with pytest.raises(Gevonden):
        DOELEN["pagina"](tekst)


@pytest.mark.parametrize(
    ("doel", "wat", "kapot", "tekst"),
    [
        ("gegevens", "lees", lambda *_: ({"a": 2}, {}), "a: 1"),
        ("gegevens", "lees", lambda *_: ({"a": 1}, {("a",): 99}), "a: 1"),
        ("oproep", "oproepen", lambda _: (), "{{ x() }}"),
        ("voorblad", "_html", lambda _: "<p>geheim</p>", "x"),
        ("adres", "fout_in_adres", lambda _: None, "javascript:x"),
        ("adres", "fout_in_adres", lambda _: None, "/\\voorbeeld.nl"),
        ("adres", "fout_in_adres", lambda _: None, "https://a@voorbeeld.nl"),
        ("tekening", "fouten_in_tekening", lambda *_: [], "<svg><script>x</script></svg>"),
        ("tekening", "fouten_in_tekening", lambda *_: [], "<svg><g onclick='x'/></svg>"),
    ],
)
def test_een_lezer_die_iets_doorlaat_valt_op(monkeypatch, doel, wat, kapot, tekst):
    DOELEN[doel](tekst)
    monkeypatch.setattr(doelen, wat, kapot)
    with pytest.raises(Gevonden):
        DOELEN[doel](tekst)


def test_zonder_atheris_zegt_zij_dat(monkeypatch, capsys):
    monkeypatch.setattr(opdracht, "find_spec", lambda _: None)
    assert opdracht.wroet(WORTEL, 1) == 0 and capsys.readouterr().err.startswith("LET OP  ")


@pytest.mark.parametrize(("code", "gezegd"), [(0, "niets gevonden"), (77, "FOUT  Invoer gevonden")])
def test_wat_gevonden_is_keurt_af(monkeypatch, capsys, tmp_path, code, gezegd):
    gevraagd = []

    def start(regel, **_):
        gevraagd.extend(regel)
        assert len(list(Path(regel[-1]).iterdir())) > 100
        return SimpleNamespace(returncode=code, stderr="spoor")

    monkeypatch.setattr(opdracht, "find_spec", lambda _: True)
    monkeypatch.setattr(opdracht, "GEVONDEN", tmp_path / "gevonden")
    monkeypatch.setattr(opdracht.subprocess, "run", start)
    assert opdracht.wroet(WORTEL, 7) == (1 if code else 0)
    uit = capsys.readouterr()
    assert gezegd in uit.out + uit.err and "-max_total_time=7" in gevraagd
