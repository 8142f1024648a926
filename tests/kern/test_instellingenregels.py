"""`mkdocs.yml`: what a reader sees of it is plain text, and it brings in no code and no other host."""

import pytest

from kern.instellingen import lees_instellingen
from kern.meldingen import InvoerFout
from kern.regels import meldingen

NAV = "\nnav:\n  - index.md\n  - bijlagen/bronnen.md\n  - bijlagen/begrippen.md\n"


def fouten(minisite, oud: str, nieuw: str):
    minisite.schrijf()
    pad = minisite.map / "mkdocs.yml"
    tekst = pad.read_text("utf-8") + NAV
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")
    from kern.site import lees_site

    return [m for m in meldingen(lees_site(minisite.map)) if m.bestand == "mkdocs.yml"]


def test_een_gewone_instelling(minisite):
    assert fouten(minisite, "  - index.md", "  - Een deel: [index.md]") == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "veld", "verwacht"),
    [
        ("site_name: Sign", 'site_name: "<script>x</script>" #', "site_name", "HTML (<script>)"),
        ("site_description: Wat", 'site_description: "{{ x }}" #', "site_description", "begin van een macro"),
        ("  - index.md", '  - "<script>x</script>": [index.md]', "nav", "HTML (<script>)"),
        ("  - index.md", "  - '<img src=x onerror=x>': index.md", "nav", "HTML (<img>)"),
        ("  - index.md", '  - "Veilig\\u202eThuis": index.md', "nav", "leesrichting"),
        ("  - index.md", '  - "V\\u0435ilig": index.md', "nav", "ander schrift"),
        ("  - index.md", "  - index.md\n  - Hulp: https://voorbeeld.nl", "nav.https://voorbeeld.nl", "geen pagina"),
        ("  - index.md", "  - index.md\n  - x: //voorbeeld.nl/x.md", "nav.//voorbeeld.nl/x.md", "geen pagina"),
        ("  - index.md", "  - index.md\n  - ../../../../etc/passwd", "nav.../../../../etc/passwd", "geen pagina"),
        ("  - index.md", "  - index.md\n  - ../a.md", "nav.../a.md", "geen pagina"),
        ("Wat doe ik nu: What", 'Wat doe ik nu: "<b>x</b>" #', "plugins.i18n.languages.nav_translations", "HTML (<b>)"),
        (
            "          site_name: Noticing",
            '          site_name: "<b>x</b>" #',
            "plugins.i18n.languages.site_name",
            "HTML",
        ),
        ("docs_dir: docs", "extra_javascript: [https://voorbeeld.nl/x.js]", "extra_javascript", "zelf neer"),
        ("docs_dir: docs", "extra_css: [x.css]", "extra_css", "zelf neer"),
        ("docs_dir: docs", "docs_dir: data", "docs_dir", "anders dan docs"),
        ("strict: true", "strict: false", "strict", "anders dan True"),
        ("  - hooks/mkdocs", "  - docs/evil.py\n  - hooks/mkdocs", "hooks", "(docs/evil.py) hoort in hooks/"),
        ("  - hooks/mkdocs", "  - hooks/../docs/evil.py\n  - hooks/mkdocs", "hooks", "hoort in hooks/"),
        ("uitgang: https://www.knmi.nl", "uitgang: javascript:x #", "extra.uitgang", "geen veilig webadres"),
        ("uitgang: https://www.knmi.nl", "uitgang: http://www.knmi.nl", "extra.uitgang", "geen veilig webadres"),
        ("uitgang: https://www.knmi.nl", "uitgang: https://a@voorbeeld.nl", "extra.uitgang", "geen veilig webadres"),
        ("uitgang: https://www.knmi.nl", "uitgang: nu/ #", "extra.uitgang", "geen veilig webadres"),
        ("  uitgang: https://", "  weg: https://", "extra.uitgang", "geen veilig webadres"),
    ],
)
def test_een_instelling_die_niet_mag(minisite, oud, nieuw, veld, verwacht):
    gevonden = [m for m in fouten(minisite, oud, nieuw) if verwacht in m.wat]
    assert gevonden and gevonden[0].veld.startswith(veld) and gevonden[0].regel > 1, gevonden


@pytest.mark.parametrize(
    ("tekst", "regel", "verwacht"),
    [
        ("a: &a [x]\nb: *a\n", 2, "verwijzing met een *"),
        ("- a\n", 1, "instellingen met een naam"),
        ("a: [1\n", 2, "geen geldige YAML"),
    ],
)
def test_instellingen_die_niet_te_lezen_zijn(tmp_path, tekst, regel, verwacht):
    (tmp_path / "mkdocs.yml").write_text(tekst, "utf-8")
    with pytest.raises(InvoerFout) as fout:
        lees_instellingen(tmp_path)
    (melding,) = fout.value.meldingen
    assert melding.regel == regel and verwacht in melding.wat
