"""How a tool makes itself known: its macro, its data, and what fits between the parentheses."""

from __future__ import annotations

from pathlib import Path

import pytest

from kern.modellen.basis import Record
from kern.register import Macro, Register, Verzameling, Zoek


def functie(w, id_: str, aantal: int = 3, vrij="x") -> str:
    return f"{id_} {aantal}"


@pytest.fixture
def register() -> Register:
    return Register()


def test_een_macro_zonder_gegevens(register):
    assert register.macro("proef", voorbeeld='proef("a")')(functie) is functie
    assert register.macros == {"proef": Macro("proef", functie, 'proef("a")', None, Zoek.TEKST, False)}
    assert register.verzamelingen == {} and register.macros["proef"].uitleg == "macro.proef"
    assert register.macros["proef"].map == Path(__file__).parent.resolve()


def test_een_macro_met_gegevens_maakt_ze_bekend(register):
    soort = Verzameling("proeven", Record, "proeven.yml")
    register.macro("proef", voorbeeld="proef()", data=soort, zoek=Zoek.NOOIT, taalmerk=True)(functie)
    assert register.verzamelingen == {"proeven": soort}
    assert register.macros["proef"] == Macro("proef", functie, "proef()", "proeven", Zoek.NOOIT, True)
    register.macro("ander", voorbeeld="ander()", leest="bronnen")(functie)
    assert register.macros["ander"].leest == "bronnen" and set(register.verzamelingen) == {"proeven"}


def test_een_naam_is_van_een_module(register):
    register.macro("proef", voorbeeld="a")(functie)
    register.macro("proef", voorbeeld="b")(functie)
    assert register.macros["proef"].voorbeeld == "b"
    with pytest.raises(ValueError, match="'proef' bestaat al in tests.kern.test_aanmelden"):
        register.macro("proef", voorbeeld="c")(Path.cwd)


@pytest.mark.parametrize(
    ("waarden", "benoemd", "past"),
    [
        (("a",), {}, True),
        (("a", 2), {}, True),
        (("a",), {"aantal": 2, "vrij": 4}, True),
        ((), {"id_": "a"}, True),
        ((), {}, False),
        ((1,), {}, False),
        (("a", "2"), {}, False),
        (("a",), {"aantal": "2"}, False),
        (("a", 2, 3, 4), {}, False),
        (("a",), {"onbekend": 1}, False),
        (("a",), {"id_": "b"}, False),
    ],
)
def test_wat_tussen_de_haakjes_past(waarden, benoemd, past):
    assert Macro("proef", functie, "", None, Zoek.TEKST, False).past(waarden, benoemd) is past


def test_mappen_op_naam(register):
    register.onderdelen |= {"b": Path("y"), "_a": Path("z"), "a": Path("x")}
    assert register.mappen() == [Path("z"), Path("x"), Path("y")]
