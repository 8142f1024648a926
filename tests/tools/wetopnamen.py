"""Answers of the services of overheid.nl, made by us in the form that they document: no recordings of real answers.

The search service answers in SRU 2.0 (`searchRetrieveResponse`, in each record `gzd` with `originalData` and
`enrichedData`); the repository gives a `toestand` with `artikel` elements that carry `inwerking` and `status`.
"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

SRU = """<?xml version="1.0" encoding="UTF-8"?>
<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse">
  <sru:version>2.0</sru:version>
  <sru:numberOfRecords>{aantal}</sru:numberOfRecords>
  <sru:records>{records}</sru:records>
</sru:searchRetrieveResponse>
"""

RECORD = """
    <sru:record>
      <sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema>
      <sru:recordData>
        <gzd xmlns="http://standaarden.overheid.nl/sru">
          <originalData>
            <overheidbwb:meta xmlns:overheidbwb="http://standaarden.overheid.nl/bwb/terms/">
              <owmskern xmlns:dcterms="http://purl.org/dc/terms/">
                <dcterms:identifier>{bwb}</dcterms:identifier>
                <dcterms:title>Een wet</dcterms:title>
                <dcterms:type scheme="overheidbwb:Soort">wet</dcterms:type>
                <dcterms:modified>{vanaf}</dcterms:modified>
              </owmskern>
              <bwbipm>
                <overheidbwb:toestand>{bwb}_{vanaf}_0</overheidbwb:toestand>
                <overheidbwb:geldigheidsperiode_startdatum>{vanaf}</overheidbwb:geldigheidsperiode_startdatum>
                <overheidbwb:geldigheidsperiode_einddatum>{tot}</overheidbwb:geldigheidsperiode_einddatum>
              </bwbipm>
            </overheidbwb:meta>
          </originalData>
          <enrichedData>
            <overheidbwb:locatie_toestand xmlns:overheidbwb="http://standaarden.overheid.nl/bwb/terms/">{adres}</overheidbwb:locatie_toestand>
          </enrichedData>
        </gzd>
      </sru:recordData>
    </sru:record>"""  # noqa: E501 (one address is one value)

FOUT = """<?xml version="1.0" encoding="UTF-8"?>
<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse">
  <sru:diagnostics><diag:diagnostic xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic">
    <diag:uri>info:srw/diagnostic/1/10</diag:uri><diag:message>Query syntax error</diag:message>
  </diag:diagnostic></sru:diagnostics>
</sru:searchRetrieveResponse>
"""

TOESTAND = """<?xml version="1.0" encoding="UTF-8"?>
<toestand bwb-id="{bwb}" inwerkingtreding="{vanaf}"><wetgeving soort="wet"><wet-besluit><wettekst>
  <hoofdstuk><kop><label>Hoofdstuk</label> <nr>1</nr></kop>
{artikelen}
  </hoofdstuk>
</wettekst></wet-besluit></wetgeving></toestand>
"""

ARTIKEL = """    <artikel inwerking="{inwerking}" status="{status}"><kop><label>Artikel</label> <nr>{nr}</nr></kop>
      <al>Tekst met een <intref doc="jci1.3:c:{bwb}&amp;artikel=999">verwijzing</intref>.</al></artikel>"""

REPO = "https://repository.officiele-overheidspublicaties.nl/bwb"


class Dienst:
    """Answers as the services do, from versions: `versies` are (first day, articles) per BWB number, oldest first.

    An article is number -> (day from which it holds, state). `stuk` are numbers about which nothing is answered.
    """

    def __init__(self, versies: dict[str, list[tuple[str, dict[str, tuple[str, str]]]]], stuk: tuple[str, ...] = ()):
        self.versies, self.stuk, self.gevraagd = versies, stuk, []

    def __call__(self, adres: str) -> bytes:
        self.gevraagd.append(adres)
        delen = urlsplit(adres)
        if delen.hostname == "zoekservice.overheid.nl":
            return self._zoek(parse_qs(delen.query)).encode()
        bwb, vanaf = delen.path.split("/")[2:4]
        return self._tekst(bwb, vanaf[:10]).encode()

    def _zoek(self, vraag: dict[str, list[str]]) -> str:
        assert vraag["x-connection"] == ["BWB"] and vraag["operation"] == ["searchRetrieve"]
        bwb, dag = (deel.partition("==")[2] for deel in vraag["query"][0].split(" and "))
        if bwb in self.stuk:
            raise OSError("timed out")
        begonnen = [vanaf for vanaf, _ in self.versies.get(bwb, []) if vanaf <= dag]
        if not begonnen:
            return SRU.format(aantal=0, records="")
        vanaf = begonnen[-1]
        adres = f"{REPO}/{bwb}/{vanaf}_0/xml/{bwb}_{vanaf}_0.xml"
        return SRU.format(aantal=1, records=RECORD.format(bwb=bwb, vanaf=vanaf, tot="9999-12-31", adres=adres))

    def _tekst(self, bwb: str, vanaf: str) -> str:
        artikelen = dict(self.versies[bwb])[vanaf]
        rijen = (ARTIKEL.format(bwb=bwb, nr=nr, inwerking=i, status=s) for nr, (i, s) in artikelen.items())
        return TOESTAND.format(bwb=bwb, vanaf=vanaf, artikelen="\n".join(rijen))
