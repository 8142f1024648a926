from kern.instellingen import lees_instellingen
from kern.site import lees_site
from tests.minisite import pagina
from tools.check import alle_meldingen, check


def klaar(minisite):
    """A tiny site with every translation recorded and schemas in place."""
    from tools.schemas import schrijf_schemas
    from tools.vertaling import bevestig

    minisite.paginas = {k: v.replace("bron_hash: oud", "bron_hash: nieuw") for k, v in minisite.paginas.items()}
    minisite.schrijf()
    schrijf_schemas(minisite.map)
    bevestig(lees_site(minisite.map), ["--alle-nieuwe"])
    return minisite.map


def test_schone_site_heeft_geen_fouten(minisite, capsys):
    assert check(klaar(minisite)) == 0
    assert "Geen fouten" in capsys.readouterr().out


def test_talen_komen_uit_mkdocs_yml(minisite):
    minisite.talen = [{"locale": "ar", "name": "العربية"}]
    minisite.schrijf()
    assert lees_instellingen(minisite.map).codes == ("nl", "en", "ar")


def test_wees_vertaling(minisite):
    wortel = klaar(minisite)
    (wortel / "docs" / "alleen.en.md").write_text((wortel / "docs" / "index.en.md").read_text("utf-8"), "utf-8")
    assert any("docs/alleen.en.md" in str(m) and "geen Nederlandse pagina" in str(m) for m in alle_meldingen(wortel))


def test_onbekende_bron_en_rol_in_voorblad(minisite, capsys):
    minisite.paginas["fout.md"] = pagina().replace("bronnen: []", "bronnen: [proef-2]").replace("[iedereen]", "[vakmn]")
    assert check(klaar(minisite)) == 1
    uit = capsys.readouterr().err
    assert "docs/fout.md:9 [bronnen]: 'proef-2' bestaat niet. Bedoel je 'proef-1'?" in uit
    assert "docs/fout.md:5 [doelgroep]: 'vakmn' bestaat niet. Bedoel je 'vakman'?" in uit


def test_verouderd_schema(minisite):
    wortel = klaar(minisite)
    (wortel / "schemas" / "rollen.schema.json").write_text("{}", "utf-8")
    assert any("schemas/rollen.schema.json" in str(m) and "make fix" in str(m) for m in alle_meldingen(wortel))
