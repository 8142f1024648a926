"""One verdict over every address in a page: within the site, on the web, mail or telephone."""

from __future__ import annotations

import pytest

from kern.adres import fout_in_adres, fout_in_webadres


@pytest.mark.parametrize(
    "adres",
    [
        "a/b.md",
        "../a.md#kop",
        "#kop",
        "https://www.voorbeeld.nl/pagina?a=b#c",
        "https://voorbeeld.nl/a:b/",
        "mailto:naam.tussen+map@mail.voorbeeld.nl",
        "tel:112",
        "tel:+31201234567",
    ],
)
def test_een_goed_adres(adres):
    assert fout_in_adres(adres) is None


@pytest.mark.parametrize(
    ("adres", "wat"),
    [
        ("tel:", "telefoonnummer"),
        ("tel:0800-2000", "telefoonnummer"),
        ("tel:112;ext=1", "telefoonnummer"),
        ("tel:31+20", "telefoonnummer"),
        ("mailto:", "mailadres"),
        ("mailto:naam", "mailadres"),
        ("mailto:naam@voorbeeld", "mailadres"),
        ("mailto:naam@voorbeeld.nl?subject=x", "mailadres"),
        ("mailto:a@voorbeeld.nl,b@voorbeeld.nl", "mailadres"),
        ("ftp://voorbeeld.nl", "geen webadres (ftp:)"),
        ("javascript:x", "voert iets uit"),
        ("//voorbeeld.nl", "zonder https:"),
        ("http://voorbeeld.nl", "geen versleuteling"),
        ("https://naam:woord@voorbeeld.nl", "voor een @"),
    ],
)
def test_een_fout_adres_zegt_wat_er_mis_is_en_wat_dan(adres, wat):
    gezegd, doe = fout_in_adres(adres)
    assert wat in gezegd and doe.endswith(".")


@pytest.mark.parametrize(
    "adres",
    ["https:voorbeeld.nl", "https:/voorbeeld.nl", "https://", "https:///pad", "HTTPS://voorbeeld.nl", "voorbeeld.nl"],
)
def test_een_webadres_begint_met_schema_en_naam(adres):
    assert "schuine strepen" in fout_in_webadres(adres)[0]


@pytest.mark.parametrize("adres", ["https://voorbeeld.nl:0x1/", "https://voorbeeld.nl:70000/", "https://[1/"])
def test_een_webadres_dat_niet_te_lezen_is(adres):
    assert "niet goed geschreven" in fout_in_webadres(adres)[0]


@pytest.mark.parametrize(
    ("adres", "wat"),
    [
        ("https://127.0.0.1/", "is een getal"),
        ("https://192.168.1.1", "is een getal"),
        ("https://0x7f.1/x", "is een getal"),
        ("https://voorbeeld.123/", "is een getal"),
        ("https://voorbeeld.nl./", "geen punt"),
        ("https://localhost/", "geen punt"),
        ("https://xn--vligthuis-abc.nl", "bijzondere letters"),
        ("https://www.xn--vligthuis-abc.nl/x", "bijzondere letters"),
        ("https://voorbeeld.xn--p1ai", "is een getal"),
        ("https://voorbeeld.nl:8080", "een poort (:8080)"),
        ("https://voorbeeld.nl:443/x", "een poort (:443)"),
    ],
)
def test_een_webadres_heeft_een_gewone_naam(adres, wat):
    assert wat in fout_in_webadres(adres)[0]
