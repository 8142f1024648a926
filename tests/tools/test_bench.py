"""The measurements use the same parts as the site; that they can start is tested, what they measure is not."""

from tests.bench.zoekmachines import delen_van


def test_de_meting_van_zoeken_krijgt_de_delen_van_de_index(minisite):
    minisite.schrijf()
    delen = delen_van(minisite.map, minisite.site)
    assert set(delen) == {"nl", "en"}
    for taal, lijst in delen.items():
        index = minisite.zoekindex(taal)
        assert [(d.adres.partition("#")[::2], d.kop) for d in lijst] == [
            ((index["paginas"][d["p"]]["u"], d["a"]), d["k"]) for d in index["delen"]
        ]
        assert lijst
