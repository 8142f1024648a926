"""What the titles of a whole group begin with is said once in the menu; where only some do, it tells them apart."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hooks.menutitels import menutitels, zonder_begin


def pagina(titel: str, index: bool = False):
    return SimpleNamespace(title=titel, url=f"{titel}/", is_page=True, is_index=index, children=None)


def groep(*kinderen):
    return SimpleNamespace(title="Groep", is_page=False, children=list(kinderen))


@pytest.mark.parametrize(
    ("titels", "in_menu"),
    [
        (["Lijst: voor", "Lijst: na"], ["Voor", "Na"]),
        (["Lijst: voor: eerst", "Lijst: na"], ["Voor: eerst", "Na"]),
        (["Lijst: voor", "Na"], ["Lijst: voor", "Na"]),
        (["Lijst: voor", "Kaart: na"], ["Lijst: voor", "Kaart: na"]),
        (["Lijst: voor"], ["Lijst: voor"]),
        ([], []),
    ],
)
def test_alleen_wat_alle_titels_delen_gaat_weg(titels, in_menu):
    assert zonder_begin(titels) == in_menu


def test_de_index_van_een_groep_en_een_groep_erin_tellen_niet_mee():
    lijsten = [pagina("Lijst: een"), pagina("Lijst: twee")]
    nav = SimpleNamespace(items=[pagina("Lijst: los"), groep(pagina("Lijsten", index=True), *lijsten, groep())])
    assert menutitels(nav) == {"Lijst: een/": "Een", "Lijst: twee/": "Twee"}
    assert menutitels(SimpleNamespace(items=[groep(pagina("Anders"), groep(*lijsten))])) == {
        "Lijst: een/": "Een",
        "Lijst: twee/": "Twee",
    }
    assert menutitels(SimpleNamespace(items=[groep(pagina("Anders"), *lijsten)])) == {}
