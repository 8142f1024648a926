from kern.paginas import lees_alles
from tests.minisite import pagina
from tools.vertaling import leg_vast, staten, toon

TALEN = {"nl", "en"}


def test_staten(minisite):
    minisite.paginas["alleen-nl.md"] = pagina()
    minisite.schrijf()
    alle = {(n, t): s for n, t, s, _ in staten(lees_alles(minisite.map / "docs", TALEN), TALEN)}
    assert alle[("alleen-nl.md", "en")] == "ontbreekt"
    assert alle[("index.md", "en")] == "verouderd"


def test_vastleggen_maakt_actueel_en_daarna_weer_verouderd(minisite, capsys):
    minisite.schrijf()
    assert leg_vast(minisite.map, ["docs/index.en.md"]) == 0
    stand = lambda: {n: s for n, _, s, _ in staten(lees_alles(minisite.map / "docs", TALEN), TALEN)}  # noqa: E731
    assert stand()["index.md"] == "actueel"
    pad = minisite.map / "docs" / "index.md"
    pad.write_text(pad.read_text("utf-8").replace("Tekst.", "Nieuwe tekst."), "utf-8")
    assert stand()["index.md"] == "verouderd"
    toon(minisite.map)
    assert "verouderd   en  docs/index.md  kop" in capsys.readouterr().out


def test_vastleggen_van_iets_anders_is_een_fout(minisite, capsys):
    minisite.schrijf()
    assert leg_vast(minisite.map, ["docs/index.md"]) == 2
    assert "Geen vertaling: docs/index.md" in capsys.readouterr().err
    assert leg_vast(minisite.map, []) == 2
