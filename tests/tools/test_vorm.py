"""The one form of data files: two writers keep it byte for byte, and `make fix` brings a file into it."""

import json
import subprocess

import pytest

from kern.site import lees_site
from tests.minisite import WORTEL
from tools import linters
from tools.herstel import herstel
from tools.vorm import canoniek, fouten_in_vorm, gegevensbestanden, gewoon_bewaard

BESTANDEN = gegevensbestanden(WORTEL)


@pytest.mark.parametrize("deel", range(4))
def test_laden_en_bewaren_verandert_geen_byte(deel):
    for naam in BESTANDEN[deel::4]:
        tekst = (WORTEL / naam).read_text("utf-8")
        assert canoniek(tekst) == tekst, naam


SCHEEF = {
    "tekst over twee regels": 'a:\n  b: "een\n    twee"\n',
    "lijst over twee regels": "a: [een,\n  twee]\n",
    "tekst met een streep": "a: |-\n  een\n",
    "spaties in accolades": "a: { b: 1 }\n",
    "komma zonder spatie": "a: [1,2]\n",
    "te veel spaties": "a:   1\n",
    "twee lege regels": "a: 1\n\n\nb: 2\n",
    "lijst niet ingesprongen": "a:\n- b\n",
    "leeg veld": "a:\nb: 1\n",
    "opmerking met twee spaties": "a: 1  # x\n",
}


@pytest.mark.parametrize("naam", SCHEEF)
def test_een_andere_vorm_valt_op_en_is_te_herstellen(naam, tmp_path):
    """What either writer would change is seen; the form that `make fix` writes is not."""
    (tmp_path / "data").mkdir()
    (tmp_path / ".ryl.toml").write_bytes((WORTEL / ".ryl.toml").read_bytes())
    pad = tmp_path / "data" / "x.yml"

    def gezien() -> bool:
        tekst = pad.read_text("utf-8")
        return any(fouten_in_vorm("data/x.yml", tekst)) or bool(linters.start(tmp_path, ["data/x.yml"])())

    pad.write_text(SCHEEF[naam], "utf-8")
    if naam == "opmerking met twee spaties":
        assert canoniek(SCHEEF[naam]) == SCHEEF[naam], "ruamel keeps it; nothing to see"
        return
    assert gezien()
    goed = canoniek(SCHEEF[naam])
    pad.write_text(goed, "utf-8")
    assert canoniek(goed) == goed and not gezien()


def test_bewaren_zonder_bom_en_met_gewone_regeleinden():
    assert gewoon_bewaard(b"\xef\xbb\xbfa: 1\r\nb: 2") == b"a: 1\nb: 2\n"
    assert gewoon_bewaard(b"a: 1\n") == b"a: 1\n"


def test_fix_herstelt_een_bestand_en_noemt_het(minisite, capsys):
    from tests.tools.test_check import klaar

    wortel = klaar(minisite)
    pad = wortel / "docs" / "index.md"
    goed = pad.read_bytes()
    pad.write_bytes(b"\xef\xbb\xbf" + goed.replace(b"\n", b"\r\n"))
    herstel(wortel)
    assert pad.read_bytes() == goed and "bijgewerkt: docs/index.md" in capsys.readouterr().out


def test_fix_schrijft_gegevens_in_de_ene_vorm_en_onthoudt_wat_niet_weg_mag(minisite, capsys):
    from tests.tools.test_check import klaar

    gemeenten = [{"code": f"GM000{n}", "naam": f"Dorp {n}", "provincie": "Drenthe"} for n in (2, 1)]
    minisite.data["regios.yml"]["regios"] = [{"id": "regio", "naam": "Regio", "gemeenten": gemeenten}]
    minisite.data["vast.yml"]["vast"] = [{"id": "gemeenten", "namen": ["GM0001"]}]
    wortel = klaar(minisite)
    (wortel / ".ryl.toml").write_bytes((WORTEL / ".ryl.toml").read_bytes())
    assert herstel(wortel) == 1 and "bijgewerkt: data/vast.yml" in capsys.readouterr().out
    assert lees_site(wortel).gegevens.vast["gemeenten"].namen == ["GM0001", "GM0002"]
    assert herstel(wortel) == 0 and capsys.readouterr().out == ""
    pad = wortel / "data" / "rollen.yml"
    goed = pad.read_text("utf-8")
    pad.write_text(goed.replace(": ", ":   ", 1), "utf-8")
    assert herstel(wortel) == 1
    assert pad.read_text("utf-8") == goed and "bijgewerkt: data/rollen.yml" in capsys.readouterr().out


def test_de_json_van_de_controle_wordt_een_opmerking_bij_een_voorstel(minisite, capsys):
    from tests.minisite import pagina
    from tests.tools.test_check import klaar
    from tools.check import check
    from tools.uitvoer import als_annotatie

    minisite.data["controles.yml"]["controles"] = [
        {
            "id": "link",
            "titel": {"nl": "Links", "en": "Links"},
            "waarom": {"nl": "Dood", "en": "Dead"},
            "doe": {"nl": "x", "en": "x"},
        }
    ]
    wortel = klaar(minisite)
    capsys.readouterr()
    (wortel / "docs" / "fout.md").write_text(pagina("## Kop { #kop }\n\n[x](weg.md)\n"), "utf-8")
    assert check(wortel, paden=["fout"], vorm_van_uitvoer="json") == 1
    (vondst,) = json.loads(capsys.readouterr().out)
    assert (vondst["bestand"], vondst["regel"], vondst["soort"]) == ("docs/fout.md", 15, "link")
    assert vondst["waarom"] == "Dood" and vondst["uitleg"] == "docs/meewerken/controles.md#link"
    assert als_annotatie(vondst).startswith(
        "::error file=docs/fout.md,line=15,title=link::De link 'weg.md' leidt nergens heen."
    )
    assert als_annotatie({**vondst, "wat": "a\nb%::"}).count("\n") == 0 and "a%0Ab%25" in als_annotatie(
        {**vondst, "wat": "a\nb%"}
    )


@pytest.mark.parametrize("kapot", ["mkdocs.yml", "data/controles.yml"])
def test_ook_van_een_site_die_niet_te_lezen_is_komt_json(kapot, minisite, capsys, monkeypatch):
    from tests.tools.test_check import klaar
    from tools import check

    wortel = klaar(minisite)
    monkeypatch.setattr(check, "start", None)
    capsys.readouterr()
    (wortel / kapot).write_text("a: [\n", "utf-8")
    assert check.controleer(wortel, json=True) == 1
    assert kapot in {vondst["bestand"] for vondst in json.loads(capsys.readouterr().out)}


def test_een_bestand_dat_er_niet_is(minisite):
    from kern.meldingen import InvoerFout
    from tests.tools.test_check import klaar
    from tools.check import gevraagd

    wortel = klaar(minisite)
    assert gevraagd(wortel, ["index", "docs/index.en.md", "bijlagen/bronnen"]) == [
        "docs/index.md",
        "docs/index.en.md",
        "docs/bijlagen/bronnen.md",
    ]
    assert gevraagd(wortel, [str(wortel / "docs" / "index.md")]) == ["docs/index.md"]
    for weg in ("weg", "../x.yml", __file__):
        with pytest.raises(InvoerFout, match="Dit bestand is er niet"):
            gevraagd(wortel, [weg])


def test_zonder_hunspell_zegt_de_controle_dat(minisite, monkeypatch):
    from tests.tools.test_check import klaar
    from tools import check, spelling

    klaar(minisite)
    monkeypatch.setattr(spelling.shutil, "which", lambda naam: None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("zonder hunspell wordt niets gestart"))
    assert [m.wat for m in check.spelling(minisite.site_gelezen())] == [spelling.GEEN_HUNSPELL.wat]
