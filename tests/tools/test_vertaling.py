import shutil
import subprocess

import pytest

from kern.datavertaling import lees_lijst
from kern.paginas import lees_alles
from kern.regels.vertaald import verouderde_vertalingen
from kern.site import lees_site
from tests.minisite import contact, pagina, vertaling
from tools.vertaling import bevestig, staten, toon, toon_verschil
from tools.vroeger import Vroeger

TALEN = {"nl", "en"}
DELEN = "Begin.\n\n## Een { #een }\n\nTekst een.\n\n## Twee { #twee }\n\nTekst twee.\n"
PARTS = "Start.\n\n## One { #een }\n\nText one.\n\n## Two { #twee }\n\nText two.\n"


@pytest.fixture
def klaar(minisite):
    """A tiny site with a critical page of three sections, everything recorded."""
    minisite.paginas["kritiek.md"] = pagina(DELEN, extra="kritisch: true\n")
    minisite.paginas["kritiek.en.md"] = vertaling(PARTS)
    minisite.schrijf()
    bladen = [f"docs/{n}" for n in minisite.paginas if n.endswith(".en.md")]
    assert bevestig(lees_site(minisite.map), [*bladen, "--alle-nieuwe"]) == 0
    return minisite.map


def vervang(pad, oud, nieuw):
    tekst = pad.read_text("utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), "utf-8")


def oordeel(wortel):
    return [[(m.bestand, m.veld) for m in deel] for deel in verouderde_vertalingen(lees_site(wortel))]


def test_staten(minisite):
    minisite.paginas["alleen-nl.md"] = pagina()
    minisite.schrijf()
    alle = {(n, t): s for n, t, s, _ in staten(lees_alles(minisite.map / "docs", TALEN), TALEN)}
    assert alle[("alleen-nl.md", "en")] == "ontbreekt"
    assert alle[("index.md", "en")] == "verouderd"


@pytest.mark.parametrize(
    ("oud", "nieuw", "sectie"),
    [("Begin.", "Nieuw begin.", "top"), ("Tekst een.", "Andere tekst.", "een"), ("Tekst twee.", "Anders.", "twee")],
)
def test_een_zin_wijst_precies_het_deel_van_de_vertaling_aan(klaar, oud, nieuw, sectie):
    assert oordeel(klaar) == [[], []]
    vervang(klaar / "docs" / "kritiek.md", oud, nieuw)
    assert oordeel(klaar) == [[("docs/kritiek.en.md", sectie)], []]


def test_een_gewone_pagina_geeft_advies_en_houdt_niets_tegen(klaar):
    vervang(klaar / "docs" / "index.md", "Tekst.", "Nieuwe tekst.")
    assert oordeel(klaar) == [[], [("docs/index.en.md", "kop")]]


def test_de_melding_zegt_wat_je_zonder_opdrachtregel_doet(klaar):
    vervang(klaar / "docs" / "kritiek.md", "Tekst een.", "Andere tekst.")
    (melding,) = verouderde_vertalingen(lees_site(klaar))[0]
    regel = (klaar / "docs" / "kritiek.en.md").read_text("utf-8").splitlines()[melding.regel - 1]
    assert "{ #een }" in regel
    zelf = melding.doe.partition("bron_hash: ")[2].rstrip(")")
    pad = klaar / "docs" / "kritiek.en.md"
    oud = next(r for r in pad.read_text("utf-8").splitlines() if r.startswith("bron_hash:"))
    vervang(pad, oud, f"bron_hash: {zelf}")
    assert oordeel(klaar) == [[], []]


def test_een_deel_bevestigen_laat_het_andere_staan(klaar):
    vervang(klaar / "docs" / "kritiek.md", "Tekst een.", "Andere tekst.")
    vervang(klaar / "docs" / "kritiek.md", "Tekst twee.", "Anders.")
    assert bevestig(lees_site(klaar), ["docs/kritiek.en.md#een"]) == 0
    assert oordeel(klaar) == [[("docs/kritiek.en.md", "twee")], []]
    assert bevestig(lees_site(klaar), ["docs/kritiek.md#twee"]) == 0
    assert oordeel(klaar) == [[], []] and bevestig(lees_site(klaar), ["docs/kritiek.en.md#bestaat-niet"]) == 2


def data_anders(wortel, soort, oud, nieuw):
    vervang(wortel / "data" / soort, oud, nieuw)


def test_een_tekst_in_de_gegevens_wijst_precies_haar_vertaling_aan(klaar):
    data_anders(klaar, "contacten.yml", '"Veilig-Thuis"', '"Veilig Thuis, dag en nacht"')
    assert oordeel(klaar) == [[("data/contacten.yml", "veilig-thuis.naam.en")], []]
    assert bevestig(lees_site(klaar), ["data/contacten.yml#alarmnummer-112"]) == 0
    assert len(oordeel(klaar)[0]) == 1, "een ander record bevestigen verandert dit niet"
    assert bevestig(lees_site(klaar), ["data/contacten.yml"]) == 0
    assert oordeel(klaar) == [[], []]


def test_een_gegeven_dat_niet_kritisch_is_geeft_advies(klaar):
    data_anders(klaar, "begrippen.yml", '"een proef"', '"een andere proef"')
    assert oordeel(klaar) == [[], [("data/begrippen.yml", "proefbegrip.definitie.en")]]


def test_wie_beide_talen_verandert_of_iets_toevoegt_hoeft_niets_vast_te_leggen(klaar, minisite):
    data_anders(klaar, "contacten.yml", '"Veilig-Thuis"', '"Nieuw"')
    data_anders(klaar, "contacten.yml", '"Veilig-Thuis (en)"', '"New"')
    assert oordeel(klaar) == [[], []]
    minisite.data["contacten.yml"]["contacten"].insert(0, contact("nog-een", "0900-1"))
    minisite.schrijf()
    assert [m for deel in oordeel(klaar) for m in deel if m[0].startswith("data/")] == [], (
        "een record ervoor schuift niets op"
    )


def test_wat_verouderd_is_blijft_dat_als_een_ander_iets_bevestigt(klaar):
    data_anders(klaar, "contacten.yml", '"Veilig-Thuis"', '"Anders"')
    assert bevestig(lees_site(klaar), ["data/begrippen.yml", "--alle-nieuwe"]) == 0
    assert oordeel(klaar)[0] == [("data/contacten.yml", "veilig-thuis.naam.en")]
    data_anders(klaar, "contacten.yml", '"Anders"', '"Veilig-Thuis"')
    assert oordeel(klaar)[0] == [], "terug naar wat het was"


def test_de_lijst_is_elke_keer_gelijk_en_heeft_een_regel_per_record(klaar):
    eerste = (klaar / "vertaald.lock").read_text("utf-8")
    bevestig(lees_site(klaar), ["--alle-nieuwe"])
    assert (klaar / "vertaald.lock").read_text("utf-8") == eerste
    assert ("en", "contacten", "veilig-thuis") in lees_lijst(klaar)
    assert len(lees_lijst(klaar)) == len(eerste.splitlines()) - 1


def test_status_noemt_bladen_en_gegevens(klaar, capsys):
    vervang(klaar / "docs" / "kritiek.md", "Tekst een.", "Andere tekst.")
    data_anders(klaar, "contacten.yml", '"Veilig-Thuis"', '"Anders"')
    assert toon(lees_site(klaar)) == 0
    uit = capsys.readouterr().out
    assert "verouderd   en  docs/kritiek.md  een\n" in uit and "veilig-thuis.naam" in uit
    assert "1 teksten in de gegevens lopen achter." in uit


def in_git(wortel):
    """Make the folder a repository with one commit on the branch main."""
    for naam in ("macros", "hooks", "overrides"):
        (wortel / naam).unlink(missing_ok=True)
    shutil.rmtree(wortel / "docs" / "assets", ignore_errors=True)
    for regel in (
        ["init", "-q", "-b", "main"],
        ["add", "."],
        ["-c", "user.name=p", "-c", "user.email=p@example.org", "commit", "-qm", "begin"],
    ):
        subprocess.run(["git", "-C", str(wortel), *regel], check=True)


def test_diff_toont_wat_er_stond_wat_er_staat_en_de_vertaling(klaar, capsys):
    in_git(klaar)
    vervang(klaar / "docs" / "kritiek.md", "Tekst twee.", "Andere tekst.")
    assert toon_verschil(lees_site(klaar), ["docs/kritiek.en.md"], Vroeger(klaar)) == 0
    uit = capsys.readouterr().out
    assert uit.splitlines() == [
        "== docs/kritiek.en.md#twee",
        "-Tekst twee.",
        "+Andere tekst.",
        "-- en:",
        "## Two { #twee }",
        "Text two.",
    ]


def test_diff_zonder_geschiedenis_zegt_dat_het_oude_er_niet_is(klaar, capsys):
    vervang(klaar / "docs" / "kritiek.md", "Tekst twee.", "Andere tekst.")
    data_anders(klaar, "contacten.yml", '"Veilig-Thuis"', '"Anders"')
    assert toon_verschil(lees_site(klaar), [], Vroeger(klaar)) == 0
    uit = capsys.readouterr().out
    assert "niet terug te vinden" in uit and "+Andere tekst." in uit and "+Anders\n-- en:\nVeilig-Thuis (en)" in uit
    assert "#een" not in uit


def test_vastleggen_van_iets_anders_is_een_fout(minisite, capsys):
    minisite.schrijf()
    assert bevestig(lees_site(minisite.map), ["docs/bestaat-niet.en.md"]) == 2
    assert "Geen vertaling: docs/bestaat-niet.en.md" in capsys.readouterr().err
    assert bevestig(lees_site(minisite.map), []) == 2
