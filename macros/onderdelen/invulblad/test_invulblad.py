"""Empty forms: nothing to type in, a place to write for every question, clear about what is wrong in their data."""

import copy
import re

import pytest

from kern.controle import controleer_record
from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from macros.onderdelen.invulblad.macro import render_invulblad
from macros.onderdelen.invulblad.model import Invulblad
from macros.onderdelen.invulblad.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL

FORMULIER, TABEL = RECORDS["invulblad"]


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_een_formulier_is_voor_papier(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    html = render_invulblad(w, "proef") + render_invulblad(w, "tabel")
    assert re.findall(r"<(?:input|textarea|select)\b", html) == []
    assert html.count("invul__lijn") == 3 and html.count("<th>") == 2 and html.count("data-script hidden") == 2


def test_een_onbekende_id_noemt_de_beste_gelijkenis():
    with pytest.raises(OnbekendeVerwijzing, match="Bedoel je 'proef'"):
        render_invulblad(weergave(gegevens("x"), "x"), "proof")


def test_elk_echt_formulier_vraagt_eerst_naar_gevaar_of_naar_geen_persoon():
    """No form asks for a name or address of a resident; the one for a signal begins with danger."""
    bladen = laad(WORTEL / "data").verzamelingen["invulblad"]
    assert set(bladen) == {"signaal-ontvangen", "besluit", "bewaartabel", "ict-en-privacy"}
    assert "112" in bladen["signaal-ontvangen"].delen[0].regels[0].keuzes[0].root["nl"]
    vraag = re.compile(r"naam van de bewoner|^adres|geboren|bsn|name of the resident|^address", re.I)
    labels = [t for b in bladen.values() for d in b.delen for r in d.regels for t in r.label.root.values()]
    assert [t for t in labels if vraag.search(t)] == [] and vraag.search("Adres van de woning")


@pytest.mark.parametrize(
    ("basis", "wijzig", "verwacht"),
    [
        (FORMULIER, lambda r: r["delen"].clear(), "heeft niet óf delen, óf een tabel"),
        (
            FORMULIER,
            lambda r: r.update(koppen=TABEL["koppen"], rijen=TABEL["rijen"]),
            "heeft niet óf delen, óf een tabel",
        ),
        (TABEL, lambda r: r["rijen"].clear(), "heeft niet óf delen, óf een tabel"),
        (TABEL, lambda r: r["koppen"].clear(), "heeft niet óf delen, óf een tabel"),
        (TABEL, lambda r: r["rijen"][0]["cellen"].extend(TABEL["koppen"]), "heeft bij 'a' meer cellen dan koppen"),
        (
            FORMULIER,
            lambda r: r["delen"][0]["regels"][0].update(keuzes=[], lijnen=0),
            "heeft geen lijnen en geen keuzes",
        ),
        (FORMULIER, lambda r: r["delen"][0]["regels"][0].update(lijnen=9), "geen goed getal"),
    ],
)
def test_een_fout_in_de_gegevens_wordt_gemeld(basis, wijzig, verwacht):
    ruw = copy.deepcopy(basis)
    wijzig(ruw)
    record, fouten = controleer_record(ruw, Invulblad, "data/invulblad/proef.yml", {})
    assert record is None and verwacht in " ".join(map(str, fouten)), fouten
