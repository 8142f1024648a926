"""Building: nothing half-built is left, and the output shows only what an editor must read."""

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kern.siteadres import fout_in_siteadres
from tests.minisite import WORTEL, Minisite, pagina, vertaling
from tools import __main__ as opdrachtregel
from tools import bouw as bouwmodule
from tools.bouw import UUR, WERKMAP, bouw, werkmap, zet_op_zijn_plek
from tools.fouten import in_woorden


def test_mislukte_bouw_laat_de_oude_site_staan(minisite, capsys):
    minisite.schrijf()
    assert bouw(minisite.map) == 0
    assert "pagina's" in capsys.readouterr().out
    oud = minisite.lees("index.html")
    (minisite.map / "docs" / "index.md").write_text(pagina('{{ contact("weg") }}\n'), "utf-8")
    assert bouw(minisite.map) != 0
    assert "docs/index.md:" in capsys.readouterr().err
    assert minisite.lees("index.html") == oud
    assert not list(minisite.map.glob(".bouw*"))


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


def alles(map_: Path) -> dict[str, bytes]:
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}


def test_iets_met_de_naam_van_de_werkmap_zit_niet_in_de_weg(minisite, capsys):
    minisite.schrijf()
    (minisite.map / ".bouw").touch()
    (minisite.map / f"{WERKMAP}x").touch()
    assert bouw(minisite.map) == 0 and capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        ("", "is leeg (SITE_URL)"),
        ("  ", "is leeg"),
        ("voorbeeld.nl", "begint niet met https://"),
        ("//voorbeeld.nl/", "begint niet met https://"),
        ("https:voorbeeld.nl", "begint niet met https://"),
        ("https:///a/", "begint niet met https://"),
        ("ftp://voorbeeld.nl/", "begint niet met https://"),
        ("javascript:x", "begint niet met https://"),
        ("https://voorbeeld.nl/handreiking?x=1", "een ? of #"),
        ("https://voorbeeld.nl/#a", "een ? of #"),
        ("https://a@voorbeeld.nl/", "teken dat er niet hoort"),
        ("https://voorbeeld.nl/a b/", "teken dat er niet hoort"),
        ("https://voorbeeld.nl//a/", "teken dat er niet hoort"),
        ("https://voorbeeld.nl/<b>/", "teken dat er niet hoort"),
        ("https://v\u0435ilig.nl/", "teken dat er niet hoort"),
        ("https://voorbeeld.nl/a/../b/", "een omweg"),
        ("https://voorbeeld.nl:99999/", "niet goed geschreven"),
        ("https://[1/", "niet goed geschreven"),
    ],
)
def test_een_vreemd_adres_voor_de_site_stopt_voor_de_bouw(tmp_path, capsys, monkeypatch, adres, verwacht):
    monkeypatch.setenv("SITE_URL", adres)
    assert bouw(tmp_path) == 2
    fout = capsys.readouterr().err
    assert fout.startswith("FOUT  ") and verwacht in fout and "Schrijf bijvoorbeeld https://" in fout


@pytest.mark.parametrize(
    "adres",
    [
        "https://voorbeeld.nl",
        "https://voorbeeld.nl/",
        "https://voorbeeld.nl/handreiking",
        "https://intranet/map/deel-1/",
        "http://127.0.0.1:8000/",
        "https://xn--voorbeld-x2a.nl/~naam/",
    ],
)
def test_een_gewoon_adres_voor_de_site(adres):
    assert fout_in_siteadres(adres) is None


def test_het_adres_in_de_instellingen_geldt_ook_voor_de_controle(minisite, monkeypatch):
    from kern.regels import meldingen

    monkeypatch.setenv("SITE_URL", "")
    assert [(m.bestand, m.veld) for m in meldingen(minisite.site_gelezen())] == [("mkdocs.yml", "site_url")]


def test_regeleinden_van_windows_geven_dezelfde_bestanden(tmp_path):
    """A checkout or a download with CRLF, of everything that an editor and a technician write in `docs` and `data`."""
    uit = []
    for naam in ("lf", "crlf"):
        site = Minisite(tmp_path / naam)
        site.map.mkdir()
        site.paginas["a.md"] = pagina(
            '!!! doen "Doen"\n    Bel.\n\n| a | b |\n|---|---|\n| c | d |\n\n- een\n\n    twee\n'
        )
        site.schrijf()
        if naam == "crlf":
            for pad in [site.map / "mkdocs.yml", *(p for m in ("docs", "data") for p in (site.map / m).rglob("*"))]:
                if pad.is_file() and pad.suffix != ".png":
                    pad.write_bytes(pad.read_bytes().replace(b"\n", b"\r\n"))
        assert bouw(site.map) == 0
        uit.append(alles(site.site) | alles(site.map / "server"))
    assert sorted(uit[0]) == sorted(uit[1])
    assert [n for n in uit[0] if uit[0][n] != uit[1][n]] == []


def test_git_zet_overal_dezelfde_regeleinden():
    regels = (WORTEL / ".gitattributes").read_text("utf-8").splitlines()
    assert "* text=auto eol=lf" in regels and "*.png binary" in regels
    soort = subprocess.run(
        ["git", "check-attr", "eol", "--", "docs/index.md"], cwd=WORTEL, capture_output=True, text=True
    )
    assert soort.stdout.strip().endswith(": lf")


@pytest.mark.parametrize(
    ("fout", "verwacht"),
    [
        (PermissionError(errno.EACCES, "x", "site/a"), "Hier mag niet geschreven of gelezen worden (site/a)."),
        (OSError(errno.EROFS, "x"), "alleen om te lezen. Bouw op een plek"),
        (OSError(errno.ENOSPC, "x"), "De schijf is vol. Maak ruimte"),
        (OSError(errno.EFBIG, "x"), "te groot"),
        (MemoryError(), "geheugen is vol"),
        (ValueError("een\ntwee"), "Onverwacht: ValueError: een twee"),
        (FileNotFoundError(errno.ENOENT, "x", "a"), "Onverwacht: FileNotFoundError"),
    ],
)
def test_elke_mislukking_is_een_regel_met_fout(fout, verwacht, tmp_path, monkeypatch, capsys):
    tekst = in_woorden(fout)
    assert tekst.startswith("FOUT  ") and verwacht in tekst and "\n" not in tekst

    def mislukt(*_):
        raise fout

    monkeypatch.setattr(opdrachtregel, "voer_uit", mislukt)
    assert opdrachtregel.main(["build"]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("FOUT  ")


def test_een_volle_schijf_laat_de_oude_site_heel(minisite):
    """A real limit of the system on what may be written, in a process of its own."""
    resource = pytest.importorskip("resource")
    minisite.schrijf()
    assert bouw(minisite.map) == 0
    oud = alles(minisite.site)

    def krap():
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    code = "import sys; from pathlib import Path; from tools.bouw import bouw; sys.exit(bouw(Path(sys.argv[1])))"
    klaar = subprocess.run(
        [sys.executable, "-c", code, minisite.map], cwd=WORTEL, preexec_fn=krap, capture_output=True, text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert klaar.returncode == 1 and klaar.stderr.splitlines()[-1].startswith("FOUT  Een bestand wordt te groot")
    assert alles(minisite.site) == oud and not list(minisite.map.glob(".bouw*"))


@pytest.mark.parametrize("einde", [KeyboardInterrupt, SystemExit, OSError(errno.ENOSPC, "x")])
def test_wie_halverwege_stopt_laat_de_oude_site_heel(minisite, monkeypatch, capsys, einde):
    minisite.schrijf()
    assert bouw(minisite.map) == 0
    oud = alles(minisite.site)

    def half(wortel, doel):
        doel.mkdir()
        (doel / "index.html").write_text("half")
        raise einde

    monkeypatch.setattr(bouwmodule, "mkdocs_bouw", half)
    if isinstance(einde, OSError):
        assert bouw(minisite.map) == 1 and "FOUT  De schijf is vol" in capsys.readouterr().err
    else:
        with pytest.raises(einde):
            bouw(minisite.map)
    assert alles(minisite.site) == oud and not list(minisite.map.glob(".bouw*"))


def test_bouwen_tegelijk_geeft_een_hele_site(tmp_path):
    """Many put their own site in the same place at once: each succeeds, and at the end there is one whole site."""
    fouten = []

    def bouwer(nummer: int) -> None:
        try:
            for keer in range(15):
                with werkmap(tmp_path) as werk:
                    (werk / "oud").mkdir()
                    (werk / "site").mkdir()
                    for deel in "abc":
                        (werk / "site" / deel).write_text(f"{nummer} {keer}")
                    zet_op_zijn_plek(werk / "site", tmp_path / "site", werk / "oud")
        except OSError as fout:
            fouten.append(fout)

    draden = [threading.Thread(target=bouwer, args=(n,)) for n in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == [] and len(set(alles(tmp_path / "site").values())) == 1
    assert len(alles(tmp_path / "site")) == 3 and not list(tmp_path.glob(".bouw*"))


def test_als_de_nieuwe_er_niet_kan_komt_de_oude_terug(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a").touch()
    (tmp_path / "oud").mkdir()
    with pytest.raises(OSError):
        zet_op_zijn_plek(tmp_path / "weg", tmp_path / "site", tmp_path / "oud")
    assert (tmp_path / "site" / "a").exists()


def test_wat_een_afgebroken_bouw_naliet_gaat_weg_en_wat_van_nu_is_blijft(tmp_path):
    oud, nu = tmp_path / f"{WERKMAP}oud", tmp_path / f"{WERKMAP}nu"
    oud.mkdir(), nu.mkdir()
    os.utime(oud, (time.time() - UUR - 60,) * 2)
    with werkmap(tmp_path):
        assert not oud.exists() and nu.exists()


def test_zonder_utf8_in_een_map_met_spaties_en_accenten(tmp_path):
    """Python starts again as it should be, and says in one line what is wrong, whatever the terminal can show."""
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    omgeving |= {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "SITE_URL": "https://v\u00e9\u00e9l.nl/"}
    klaar = subprocess.run([sys.executable, "-m", "tools", "build"], cwd=WORTEL, env=omgeving, capture_output=True)
    assert klaar.returncode == 2
    assert (
        "FOUT  In het adres van de site staat een teken dat er niet hoort (https://v\u00e9\u00e9l.nl/)"
        in klaar.stderr.decode("utf-8")
    )
