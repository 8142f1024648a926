"""security.txt: written once, the same every time, and only with a contact that works."""

import re

import pytest

from kern.security_txt import fout_in_contact, hoort_op
from tests.minisite import pagina, vertaling


@pytest.fixture
def met_pagina(minisite):
    minisite.paginas["over/kwetsbaarheid.md"] = pagina("Zo: {{ lekcontact() }}\n", title="Lek")
    minisite.paginas["over/kwetsbaarheid.en.md"] = vertaling("So: {{ lekcontact() }}\n", title="Leak")
    return minisite


def test_zonder_contact_wijst_het_naar_de_pagina(met_pagina, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://voorbeeld.nl/")
    monkeypatch.delenv("BEVEILIGING_CONTACT", raising=False)
    assert met_pagina.bouw().returncode == 0
    assert re.fullmatch(
        r"Contact: https://voorbeeld\.nl/over/kwetsbaarheid/\n"
        r"Expires: 20\d\d-\d\d-\d\dT00:00:00Z\n"
        r"Preferred-Languages: nl, en\n"
        r"Canonical: https://voorbeeld\.nl/\.well-known/security\.txt\n"
        r"Policy: https://voorbeeld\.nl/over/kwetsbaarheid/\n",
        met_pagina.lees(".well-known/security.txt"),
    )
    assert "nog geen contact ingevuld" in met_pagina.lees(
        "over/kwetsbaarheid/index.html"
    ) and "not filled in" in met_pagina.lees("en/over/kwetsbaarheid/index.html")


def test_in_een_map_zegt_het_waar_het_hoort(met_pagina, monkeypatch):
    """RFC 9116: it is looked for at the root of a host only."""
    monkeypatch.setenv("SITE_URL", "https://voorbeeld.nl/handreiking")
    assert met_pagina.bouw().returncode == 0
    eerste, *velden = met_pagina.lees(".well-known/security.txt").splitlines()
    assert eerste.startswith("# Zet dit bestand op https://voorbeeld.nl/.well-known/security.txt ")
    assert "Canonical: https://voorbeeld.nl/.well-known/security.txt" in velden
    assert "Policy: https://voorbeeld.nl/handreiking/over/kwetsbaarheid/" in velden


@pytest.mark.parametrize(
    ("wortel", "verwacht"),
    [
        ("/", None),
        ("https://voorbeeld.nl/", None),
        ("http://127.0.0.1:8000/", None),
        ("https://voorbeeld.nl/a/b/", "https://voorbeeld.nl/.well-known/security.txt"),
        ("https://voorbeeld.nl:8443/a/", "https://voorbeeld.nl:8443/.well-known/security.txt"),
    ],
)
def test_waar_het_bestand_hoort(wortel, verwacht):
    assert hoort_op(wortel) == verwacht


def test_met_contact(met_pagina, monkeypatch):
    monkeypatch.setenv("BEVEILIGING_CONTACT", "mailto:lek@voorbeeld.nl")
    assert met_pagina.bouw().returncode == 0
    assert met_pagina.lees(".well-known/security.txt").startswith("Contact: mailto:lek@voorbeeld.nl\n")
    assert 'Meld het bij: <a href="mailto:lek@voorbeeld.nl">lek@voorbeeld.nl</a>' in met_pagina.lees(
        "over/kwetsbaarheid/index.html"
    )


def test_een_contact_dat_niet_werkt_stopt_de_bouw(met_pagina, monkeypatch):
    monkeypatch.setenv("BEVEILIGING_CONTACT", "lek@voorbeeld.nl")
    klaar = met_pagina.bouw()
    assert klaar.returncode != 0
    assert re.search(
        r"FOUT  mkdocs.yml:\d+ \[extra.beveiliging.contact\]: 'lek@voorbeeld.nl' is geen contact om een lek te melden. Schrijf mailto:",
        klaar.stderr,
    )


def test_zonder_pagina_geen_bestand(minisite):
    assert minisite.bouw().returncode == 0
    assert not (minisite.site / ".well-known").exists()


@pytest.mark.parametrize("contact", ["", "mailto:a@voorbeeld.nl", "https://voorbeeld.nl/lek", "tel:+31-88-0000000"])
def test_goede_contacten(contact):
    assert fout_in_contact(contact) is None


@pytest.mark.parametrize(
    "contact",
    [
        "a@voorbeeld.nl",
        "http://voorbeeld.nl",
        "javascript:x",
        "mailto:a",
        "https://a b",
        'mailto:a@b"><script>',
        "tel:112",
        "mailto:a@b\nContact: mailto:c@d",
    ],
)
def test_foute_contacten(contact):
    assert fout_in_contact(contact) is not None
