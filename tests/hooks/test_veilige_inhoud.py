"""The build itself refuses dangerous content, before a macro runs and before a file is written."""

from tests.minisite import contact, pagina, t

SVG = '<svg xmlns="http://www.w3.org/2000/svg">\n<script>x()</script></svg>'


def test_de_bouw_weigert_alles_in_een_keer(minisite):
    verwacht = {
        "script": "<script>x</script>",
        "iframe": "<iframe src=x></iframe>",
        "attribuut": "## K { #k onclick=x() }",
        "link": "[x](java&#115;cript:x)",
        "verwijzing": "[x][y]\n\n[y]: data:text/html,x",
        "beeld": "![x](https://voorbeeld.nl/x.png)",
        "macro": "{{ ''.__class__.__mro__ }}",
    }
    minisite.paginas |= {f"{naam}.md": pagina(f"Een\n\n{tekst}\n") for naam, tekst in verwacht.items()}
    minisite.schrijf()
    (minisite.map / "docs" / "assets" / "img" / "fout.svg").write_text(SVG, "utf-8")
    (minisite.map / "docs" / "los.html").write_text("x", "utf-8")
    klaar = minisite.bouw()
    assert klaar.returncode != 0 and not (minisite.site / "index.html").exists()
    regels = klaar.stderr.splitlines()
    for naam in verwacht:
        assert any(r.startswith((f"FOUT  docs/{naam}.md:15 ", f"FOUT  docs/{naam}.md:17 ")) for r in regels), (
            naam,
            klaar.stderr,
        )
    assert any(r.startswith("FOUT  docs/assets/img/fout.svg:2 [svg]") for r in regels) and any(
        r.startswith("FOUT  docs/los.html: Een los webbestand") for r in regels
    )


def test_de_bouw_weigert_wat_in_de_bron_verborgen_is(minisite):
    minisite.paginas["a.md"] = pagina("Een\n\n\\`<script>x</script>\\`\n")
    minisite.paginas["b.md"] = pagina("![x][y]\n\n[y]: https://voorbeeld.nl/x.png\n")
    klaar = minisite.bouw()
    assert klaar.returncode != 0 and not (minisite.site / "index.html").exists()
    assert "FOUT  docs/a.md:15 [code]: Deze accent grave" in klaar.stderr
    assert "FOUT  docs/b.md:15 [link]: Deze link is niet goed geschreven." in klaar.stderr


def test_de_bouw_weigert_gegevens(minisite):
    minisite.data["contacten.yml"]["contacten"].append(contact("x", "0800-0000", uitleg=t("x", 'x" onclick="steel()')))
    klaar = minisite.bouw()
    assert (
        klaar.returncode != 0
        and "[x.uitleg.en]: Hier staat een opdracht voor de browser (onclick=). Haal haar weg." in klaar.stderr
    )


def test_onschuldige_tekst_wordt_gebouwd_en_gegevens_zijn_geen_markdown(minisite):
    """Text that looks like code is shown as it is; Markdown in data or in a macro call stays plain text."""
    minisite.data["begrippen.yml"]["begrippen"][0]["term"] = t("*ster* [x](https://voorbeeld.nl) ![y](z.png) { .k }")
    minisite.paginas["a.md"] = pagina(
        'a < b. onclick is een woord. De data: die staan er. `<script>`\n\nHier staat {{ begrip("proefbegrip") }} en {{ nl("**dik** | [y](javascript:z)") }}.\n'
    )
    klaar = minisite.bouw()
    assert klaar.returncode == 0, klaar.stderr
    html = minisite.lees("a/index.html")
    assert "a &lt; b. onclick is een woord. De data: die staan er. <code>&lt;script&gt;</code>" in html
    assert "*ster* [x](https://voorbeeld.nl) ![y](z.png) { .k }" in html and "**dik** | [y](javascript:z)" in html
    assert 'src="z.png"' not in html and "<em>ster" not in html
