"""Building: nothing half-built is left, and the output shows only what an editor must read."""

from tests.minisite import pagina, vertaling
from tools.bouw import bouw


def test_mislukte_bouw_laat_de_oude_site_staan(minisite, capsys):
    minisite.schrijf()
    assert bouw(minisite.map) == 0
    assert "pagina's" in capsys.readouterr().out
    oud = minisite.lees("index.html")
    (minisite.map / "docs" / "index.md").write_text(pagina('{{ contact("weg") }}\n'), "utf-8")
    assert bouw(minisite.map) != 0
    assert "docs/index.md:" in capsys.readouterr().err
    assert minisite.lees("index.html") == oud
    assert not (minisite.map / ".bouw").exists()


def test_goede_bouw_zwijgt(minisite, capsys):
    minisite.schrijf()
    bouw(minisite.map)
    uit = capsys.readouterr()
    assert uit.err == "" and len(uit.out.splitlines()) == 1


def test_een_bouw_voor_een_map_zegt_waar_security_txt_hoort(minisite, capsys, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://voorbeeld.nl/handreiking/")
    minisite.paginas["over/kwetsbaarheid.md"] = pagina("Zo: {{ lekcontact() }}\n", title="Lek")
    minisite.paginas["over/kwetsbaarheid.en.md"] = vertaling("So: {{ lekcontact() }}\n", title="Leak")
    minisite.schrijf()
    assert bouw(minisite.map) == 0
    regels = capsys.readouterr().err.splitlines()
    assert len(regels) == 2 and all(regel.startswith("LET OP  ") for regel in regels)
    assert [r for r in regels if "op https://voorbeeld.nl/.well-known/security.txt." in r]
    assert [r for r in regels if "Netlify" in r and "in de map /handreiking/." in r]
    assert "error_page 403 404 =404 /handreiking/404.html;" in (minisite.map / "server" / "nginx.conf").read_text(
        "utf-8"
    )


def test_een_onbekende_keuze_voor_subdomeinen_stopt_voor_de_bouw(minisite, capsys, monkeypatch):
    monkeypatch.setenv("HSTS_SUBDOMEINEN", "1")
    minisite.schrijf()
    assert bouw(minisite.map) == 2 and "FOUT  HSTS_SUBDOMEINEN is '1'." in capsys.readouterr().err


def test_een_fout_adres_van_een_intranet_stopt_voor_de_bouw(minisite, capsys, monkeypatch):
    monkeypatch.setenv("KADERS", "intranet.voorbeeld.nl")
    minisite.schrijf()
    assert bouw(minisite.map) == 2
    assert (
        "FOUT  'intranet.voorbeeld.nl' in KADERS is geen adres" in capsys.readouterr().err
        and not minisite.site.exists()
    )
