"""The list of data texts and translations that belong together is kept: nearly all is in it, and nothing lags behind."""

from kern.datavertaling import lees_lijst, per_record, verouderd
from tests.minisite import WORTEL


def test_de_lijst_kent_bijna_alle_records_en_niets_loopt_achter(gegevens):
    lijst, records = lees_lijst(WORTEL), per_record(gegevens)
    nieuw = set(records) - set(lijst)
    assert len(nieuw) < len(records) / 10, "voer uit: python3 tools/opzet.py vertaling bevestig --alle-nieuwe"
    assert [f"{t.soort}/{t.id}.{t.pad}" for t in verouderd(gegevens, lijst)] == []
