"""Seeded mistakes: what a clumsy editor could do to the real content, one at a time.

Each is made in one file by a pattern (its first match is replaced) or by a function over the bytes. A pattern that no longer
fits fails the test: then the content changed, and the mistake has to be made elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

GESPREK = "docs/stappenplan/gesprek.md"
GESPREK_EN = "docs/stappenplan/gesprek.en.md"
VORMEN = "docs/bijlagen/vormen.md"
STAP_1, STAP_2 = "docs/stappenplan/stap-1-opmerken.md", "docs/stappenplan/stap-2-vastleggen.md"
CASUS = "docs/bijlagen/casussen/01-badkamerdeur.md"
CONTACTEN, CIJFERS, WETTEN, BEGRIPPEN, BRONNEN, REGIOS, NU, TEKSTEN = (
    f"data/{n}.yml" for n in ("contacten", "cijfers", "wetten", "begrippen", "bronnen", "regios", "nu", "teksten")
)
HULP, LIJST, SIGNALEN = (
    "data/keuzehulpen/wat-doe-ik.yml",
    "data/afvinklijsten/huisbezoek-na.yml",
    "data/signalen/woning.yml",
)
OEFENING, ROLLEN, VRAGEN = "data/casussen/01-badkamerdeur.yml", "data/rollen.yml", "data/zoekvragen/doen.yml"


@dataclass(frozen=True)
class Mutatie:
    """One mistake. `gemeld_in` is the file that a message should name, when that is another; `hele_bestand` says that
    no single line shows it."""

    kind: str
    naam: str
    bestand: str
    doe: tuple[str, str] | Callable[[bytes], bytes]
    gemeld_in: str = ""
    hele_bestand: bool = False

    def maak(self, ruw: bytes) -> bytes:
        """The bytes of the file with the mistake; `ValueError` when it cannot be made any more."""
        if callable(self.doe):
            nieuw = self.doe(ruw)
        else:
            patroon, vervanging = self.doe
            nieuw = re.sub(patroon, vervanging, ruw.decode("utf-8"), count=1, flags=re.M).encode()
        if nieuw == ruw:
            raise ValueError(f"{self.naam}: dit past niet meer op {self.bestand}")
        return nieuw


def kind(soort: str, *rijen: tuple) -> list[Mutatie]:
    """Mistakes of one kind: (name, file, (pattern, replacement) or function, file that is named, whole file)."""
    return [Mutatie(soort, *rij) for rij in rijen]


def cp1252(ruw: bytes) -> bytes:
    """The file as an old editor saves it."""
    return ruw.decode("utf-8").encode("cp1252", "replace")


NA_KOP = r"(^## [^\n]*\n)"
MUTATIES = [
    *kind(
        "yaml",
        ("accolade niet dicht", CONTACTEN, (r'(naam: \{nl: "Alarmnummer 112", en: "Emergency number 112")\}', r"\1")),
        ("aanhalingsteken niet dicht", CIJFERS, (r'jaar: "2022"', 'jaar: "2022')),
        ("tab om in te springen", WETTEN, (r"^    soort: wet", "\tsoort: wet")),
        ("dubbele punt in kale tekst", BRONNEN, (r'^    kort: "?([^"\n]+)"?$', r"    kort: \1: en meer")),
        ("hekje kapt tekst af", BRONNEN, (r'^    kort: "?([^"\n]+)"?$', r"    kort: \1 #1 en co")),
        ("gekrulde aanhalingstekens", BEGRIPPEN, (r'term: \{nl: "([^"]+)"', "term: {nl: \u201c\\1\u201d")),
        ("veld twee keer", CONTACTEN, (r'^(    nummer: "0800-2000"\n)', r"\1\1")),
        ("verkeerd ingesprongen", CIJFERS, (r"^    bron: ", "   bron: ")),
        ("verwijzing met een anker", CIJFERS, (r"^    bron: cbs-2", "    bron: *b")),
        ("dag die niet bestaat", CONTACTEN, (r"gecontroleerd_op: 2026-11-\d\d", "gecontroleerd_op: 2026-11-31")),
        ("maand dertien", WETTEN, (r"geschreven_op: 2026-\d\d", "geschreven_op: 2026-13")),
        ("ja in plaats van tekst", BRONNEN, (r'^    kort: .*$', "    kort: Yes")),
        ("streepje weg", LIJST, (r"^      - id: laat-weten", "        id: laat-weten")),
        ("twee documenten", REGIOS, (r"^regios:", "---\nregios:\n---")),
    ),
    *kind(
        "velden",
        ("onbekend veld", CONTACTEN, (r"^    zekerheid: hoog", "    zekerhied: hoog")),
        ("verplicht veld weg", CIJFERS, (r"^    bron: .*\n", "")),
        ("waarde die niet mag", BEGRIPPEN, (r"^    categorie: \w+", "    categorie: allerlei")),
        ("lege tekst", BEGRIPPEN, (r'term: \{nl: "[^"]+"', 'term: {nl: ""')),
        ("vertaling weg", BEGRIPPEN, (r'(term: \{nl: "[^"]+"), en: "[^"]+"', r"\1")),
        ("taal met tikfout", BEGRIPPEN, (r'(term: \{nl: "[^"]+")', r'\1, nll: "x"')),
        ("id met hoofdletter", ROLLEN, (r"^  - id: vakman", "  - id: Vakman")),
        ("id dubbel", BEGRIPPEN, (r"(?s)(  - id: )([\w-]+)(\n.*?  - id: )[\w-]+", r"\1\2\3\2")),
        ("getal zonder aanhalingstekens", CIJFERS, (r'jaar: "2022"', "jaar: 2022")),
        ("webadres zonder https", CONTACTEN, (r'url: "https://www.politie.nl"', 'url: "www.politie.nl"')),
    ),
    *kind(
        "feiten",
        ("bron bestaat niet", CIJFERS, (r"^    bron: cbs-2", "    bron: cbs-222")),
        ("pagina bestaat niet", ROLLEN, (r"pagina: rollen/vakman.md", "pagina: rollen/vakmen.md")),
        ("anker bij pagina bestaat niet", HULP, (r"(paginas: \[[\w/-]+\.md)(?:#[\w-]+)?", r"\1#bestaat-niet")),
        ("rol bestaat niet", SIGNALEN, (r"rollen: \[vakman", "rollen: [vakmn")),
        ("alarmnummer is niet 112", CONTACTEN, (r'nummer: "112"', 'nummer: "122"')),
        ("nagekeken in de toekomst", CONTACTEN, (r"gecontroleerd_op: 2026-\d\d-\d\d\n    geldig_tot: [\d-]+", "gecontroleerd_op: 2098-01-01\n    geldig_tot: 2099-01-01")),
        ("gezien in de toekomst", BRONNEN, (r"gezien_op: 2026-\d\d-\d\d", "gezien_op: 2098-01-01")),
        ("cijfer zonder jaar", CIJFERS, (r'jaar: "2022"', 'jaar: "onbekend"')),
        ("cijfer uit een ander millennium", CIJFERS, (r'jaar: "2022"', 'jaar: "2202"')),
        ("geen geldig_tot", CONTACTEN, (r"^    geldig_tot: .*\n", "")),
        ("geldig tot voor de controle", CONTACTEN, (r"geldig_tot: 2027-\d\d-\d\d", "geldig_tot: 2020-01-01")),
        ("bwb met een cijfer te weinig", WETTEN, (r"bwb: BWBR0033723", "bwb: BWBR003372")),
        ("artikelnummer dat geen nummer is", WETTEN, (r'nr: "1"', 'nr: "eerste"')),
        ("nummer van een ander overgenomen", CONTACTEN, (r'nummer: "0900-8844"', 'nummer: "0800-2000"'), "", True),
        ("gemeente weg", REGIOS, (r"^ +- \{code: GM0384.*\n", ""), "", True),
        ("gemeentecode fout", REGIOS, (r"code: GM0384", "code: GM384")),
    ),
    *kind(
        "keuzehulp",
        ("antwoord naar niets", HULP, (r"naar: herkomst", "naar: herkomts")),
        ("gevaarantwoord naar een gewone vraag", HULP, (r"naar: gevaar-nu\n        soort: gevaar", "naar: herkomst\n        soort: gevaar")),
        ("weet-niet bij gevaar naar een gewone vraag", HULP, (r"naar: gevaar-nu\n        soort: weet-niet", "naar: herkomst\n        soort: weet-niet")),
        ("gevaar stil verlaagd", HULP, (r"naar: gevaar-nu\n        soort: gevaar\n", "naar: herkomst\n")),
        ("wie niet weg kan naar een gewone vraag", HULP, (r"(or unable to leave\"\}\n        naar: )gevaar-nu\n        soort: gevaar", r"\1herkomst")),
        ("urgentie verlaagd", HULP, (r"urgentie: vandaag", "urgentie: gewoon")),
        ("uitkomst niet te bereiken", HULP, (r"^  - id: rode-vlag\n", "  - id: rode-vlag-nieuw\n")),
        ("kring", HULP, (r"naar: herkomst\n", "naar: gevaar\n")),
        ("weet-niet weg", HULP, (r"        soort: weet-niet\n", "")),
        ("er is geen gevaar", HULP, (r'(uitkomsten:\n(?:.*\n)*?    titel: \{nl: ")[^"]+', r"\1Er is geen gevaar.")),
        ("geen risico in de inleiding", HULP, (r'inleiding: \{nl: "', 'inleiding: {nl: "Er is geen risico. ')),
        ("gevaar is geen uitkomst", HULP, (r"^gevaar: gevaar-nu", "gevaar: gevaar-nooit")),
        ("geen wet en geen bron", HULP, (r"    wetten: \[[^\n]*\n(    bronnen: \[[^\n]*\n)?", "")),
    ),
    *kind(
        "lijst, kaart, casus, signaal",
        ("punt hernoemd", LIJST, (r"- id: laat-weten", "- id: laat-het-weten")),
        ("punt weg", LIJST, (r"      - id: gevaar\n(?:        .*\n)+", "")),
        ("punt dubbel", LIJST, (r"- id: laat-weten", "- id: gevaar")),
        ("bewaren bij een huishouden", LIJST, (r"bewaren: nooit", "bewaren: apparaat")),
        ("contact bestaat niet", LIJST, (r"contact: alarmnummer-112", "contact: alarmnummer-113")),
        ("kaart weg", NU, (r"  - id: vakman-complex\n(?:    .*\n)+", ""), "", True),
        ("kaart van andere rol", NU, (r"(id: vakman-woning\n    rol: )vakman", r"\1huismeester"), "", True),
        ("zin op kaart te lang", NU, (r'actie: \{nl: "', 'actie: {nl: "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien ')),
        ("een ding om te doen te weinig", NU, (r"doe: \[\{[^}]*\}, ", "doe: [")),
        ("beste antwoord omgewisseld", OEFENING, (r"oordeel: helpt", "oordeel: liever-niet")),
        ("ander antwoord in de pagina", CASUS, (r"\*\*Antwoord b", "**Antwoord c")),
        ("oordeel dat niet bestaat", OEFENING, (r"oordeel: gevaarlijk", "oordeel: gevaar")),
        ("goede weg omgewisseld", OEFENING, (r"(?s)oordeel: gevaarlijk(.*?)oordeel: helpt", r"oordeel: helpt\1oordeel: gevaarlijk"), CASUS, True),
        ("dader in signaal", SIGNALEN, (r'tekst: \{nl: "', 'tekst: {nl: "De dader kijkt weg. ')),
        ("narcist in signaal", SIGNALEN, (r'tekst: \{nl: "', 'tekst: {nl: "Een narcist doet open. ')),
        ("klasse die niet bestaat", SIGNALEN, (r"klasse: acuut", "klasse: ernstig")),
        ("sleutel van tekst weg", TEKSTEN, (r"^balk\.gevaar: .*\n", ""), "", True),
        ("sleutel van tekst met tikfout", TEKSTEN, (r"^balk\.gevaar:", "balk.gevaarr:"), "", True),
        ("zoekvraag naar anker dat niet bestaat", VRAGEN, (r"(pagina: [\w/-]+\.md)#[\w-]+", r"\1#bestaat-niet")),
    ),
    *kind(
        "voorblad",
        ("geen voorblad", GESPREK, (r"\A---\n", ""), "", True),
        ("streepjes met spatie", GESPREK, (r"\A---\n", "--- \n"), "", True),
        ("onbekend veld", GESPREK, (r"^eigenaar: inhoud", "eigennaar: inhoud")),
        ("onbekende soort", GESPREK, (r"^soort: uitleg", "soort: verhaal")),
        ("samenvatting te lang", GESPREK, (r"^samenvatting: .*", "samenvatting: " + "Heel lang verhaal. " * 12)),
        ("dag in de toekomst", GESPREK, (r"^geschreven_op: .*", "geschreven_op: 2098-01-01")),
        ("dag zonder streepjes", GESPREK, (r"^geschreven_op: .*", "geschreven_op: 27 november 2026")),
        ("bron bestaat niet", GESPREK, (r"camden-1, ", "camden-99, ")),
        ("rol bestaat niet", GESPREK, (r"doelgroep: \[aandachtsfunctionaris", "doelgroep: [aandachtfunctionaris")),
        ("titel met dubbele punt", GESPREK, (r"^title: .*", "title: Praten: hoe dan")),
        ("einde in voorblad", GESPREK, (r"^soort: uitleg", "...\nsoort: uitleg")),
        ("nagekeken zonder door wie", GESPREK, (r"^herzien_elke", "nagekeken_op: 2026-11-27\nherzien_elke"), "", True),
        ("termijn die geen termijn is", GESPREK, (r"^herzien_elke: .*", "herzien_elke: soms")),
    ),
    *kind(
        "macro",
        ("macro bestaat niet", GESPREK, (r"\{\{ contact\(", "{{ contakt(")),
        ("id bestaat niet", GESPREK, (r'contact\("veilig-thuis"\)', 'contact("veilig-tuis")')),
        ("hoofdletter", GESPREK, (r"\{\{ contact\(", "{{ Contact(")),
        ("aanhalingsteken vergeten", GESPREK, (r'contact\("veilig-thuis"\)', 'contact("veilig-thuis)')),
        ("gekruld", GESPREK, (r'contact\("veilig-thuis"\)', "contact(\u201cveilig-thuis\u201d)")),
        ("een sluitaccolade", GESPREK, (r'(contact\("veilig-thuis"\)) \}\}', r"\1 }")),
        ("enkele accolades", GESPREK, (r'\{\{ (contact\("veilig-thuis"\)) \}\}', r"{ \1 }")),
        ("vierkante haken", GESPREK, (r'\{\{ (contact\("veilig-thuis"\)) \}\}', r"[[ \1 ]]")),
        ("zonder accolades", GESPREK, (r'\{\{ (contact\("veilig-thuis"\)) \}\}', r"\1")),
        ("te veel gegevens", GESPREK, (r'rol\("vakman"\)', 'rol("vakman", "x", "y")')),
        ("begrip bestaat niet", GESPREK, (r'begrip\("open-vraag"\)', 'begrip("openvraag")')),
        ("artikel bestaat niet", "docs/wetgeving/wmo-2015.md", (r'wet\("wmo-2015", "[\d.]+"', 'wet("wmo-2015", "99.9"')),
        ("onzichtbaar teken in id", GESPREK, (r'contact\("veilig-thuis"\)', 'contact("veilig\u200b-thuis")')),
        ("macro in code", GESPREK, (r"^## Wie", '    {{ contact("veilig-thuis") }}\n\n## Wie')),
    ),
    *kind(
        "markdown",
        ("kop zonder anker", GESPREK, (r" \{ #wie \}", "")),
        ("anker dubbel", GESPREK, (r"\{ #wanneer \}", "{ #wie }")),
        ("spatie in anker", GESPREK, (r"\{ #wie \}", "{ #wie het }")),
        ("kop niveau vier", GESPREK, (r"^## Wie", "#### Wie")),
        ("kop zonder spatie", GESPREK, (r"^## Wie", "##Wie")),
        ("kop met streepjes eronder", GESPREK, (NA_KOP, r"\1\nNog een kop\n-----------\n")),
        ("vaste kop weg", STAP_2, (r"^## .*\{ #doen \}\n", "")),
        ("vaste koppen omgewisseld", STAP_1, (r"(?s)\{ #doel \}(.*?)\{ #wie \}", r"{ #wie }\1{ #doel }"), "", True),
        ("link naar niets", GESPREK, (r"\(stap-3-intern-delen\.md", "(stap-3-intern-dele.md")),
        ("link naar anker dat niet bestaat", GESPREK, (r"\(#als-iemand-begint\)", "(#als-iemand-begon)")),
        ("link naar vertaling", GESPREK, (r"\(stap-3-intern-delen\.md", "(stap-3-intern-delen.en.md")),
        ("link vanaf de wortel", GESPREK, (r"\(stap-3-intern-delen\.md", "(/stappenplan/stap-3-intern-delen.md")),
        ("hoofdletter in pad", GESPREK, (r"\(stap-3-intern-delen\.md", "(Stap-3-intern-delen.md")),
        ("spatie voor het haakje", GESPREK, (r"\]\(stap-3-intern-delen\.md", "] (stap-3-intern-delen.md")),
        ("link zonder adres", GESPREK, (NA_KOP, r"\1\n[lees meer]()\n")),
        ("label dat niet bestaat", GESPREK, (NA_KOP, r"\1\nZie [dit][daar].\n")),
        ("link achterstevoren", GESPREK, (NA_KOP, r"\1\nZie (dit)[stap-1-opmerken.md].\n")),
        ("blok met tikfout", GESPREK, (r"^!!! eerst", "!!! eerts")),
        ("blok met twee uitroeptekens", GESPREK, (r"^!!! eerst", "!! eerst")),
        ("blok met gekrulde titel", GESPREK, (r'^!!! eerst "Doe dit eerst"', "!!! eerst \u201cDoe dit eerst\u201d")),
        ("tabel met een vak te weinig", GESPREK, (r"^\| na advies.*\|$", "| na advies |")),
        ("lijst zonder lege regel", GESPREK, (NA_KOP, r"\1\nDit is een zin.\n- en dit een punt\n")),
        ("beeld zonder beschrijving", GESPREK, (NA_KOP, r"\1\n![](../assets/img/merk.svg)\n")),
        ("beeld van elders", GESPREK, (NA_KOP, r"\1\n![plaatje](https://voorbeeld.nl/x.png)\n")),
        ("html", GESPREK, (NA_KOP, r"\1\n<div>tekst</div>\n")),
        ("opmerking voor een collega", GESPREK, (NA_KOP, r"\1\n<!-- nog nakijken -->\n")),
        ("script in een link", GESPREK, (NA_KOP, r"\1\n[x](javascript:alert)\n")),
        ("losse accent grave", GESPREK, (NA_KOP, r"\1\nDit ` hoort niet.\n")),
        ("nummer in de tekst", GESPREK, (NA_KOP, r"\1\nBel 0800-2000 voor advies.\n")),
        ("112 in de tekst", GESPREK, (NA_KOP, r"\1\nBel 112 bij gevaar.\n")),
        ("link naar een wet", GESPREK, (NA_KOP, r"\1\n[wet](https://wetten.overheid.nl/BWBR0035362)\n")),
        ("link naar een staatsblad", GESPREK, (NA_KOP, r"\1\n[wet](https://zoek.officielebekendmakingen.nl/stb-2013-324.html)\n")),
        ("pagina niet in het menu", "mkdocs.yml", (r"^ +- stappenplan/gesprek\.md\n", ""), GESPREK, True),
        ("menu noemt niets", "mkdocs.yml", (r"- stappenplan/gesprek\.md", "- stappenplan/gesprekken.md")),
    ),
    *kind(
        "taalpaar",
        ("kop weg in het Engels", GESPREK_EN, (r"^## .*\{ #wie \}\n", ""), "", True),
        ("macro anders in het Engels", GESPREK_EN, (r'contact\("veilig-thuis"\)', 'contact("alarmnummer-112")'), "", True),
        ("link anders in het Engels", GESPREK_EN, (r"\(stap-3-intern-delen\.md", "(stap-2-vastleggen.md"), "", True),
        ("anker vertaald", GESPREK_EN, (r"\{ #wie \}", "{ #who }"), "", True),
        ("vingerafdruk nieuw", GESPREK_EN, (r"^bron_hash: .*", "bron_hash: nieuw"), "", True),
        ("veld van de bron", GESPREK_EN, (r"^vertaald_op", "soort: uitleg\nvertaald_op")),
        ("Nederlands in het Engels", GESPREK_EN, (NA_KOP, r"\1\nIs er nu gevaar voor jou of voor een ander? Dan ga je weg en bel je, ook als je het niet zeker weet.\n")),
        ("Engels in het Nederlands", GESPREK, (NA_KOP, r"\1\nIf there is danger now you leave and call, also when you are not sure of it.\n")),
        ("talen omgewisseld", LIJST, (r'nl: ("Zag of hoorde[^"]+"), en: ("[^"]+")', r"nl: \2, en: \1")),
        ("Nederlands bij en", LIJST, (r'nl: ("Zag of hoorde[^"]+"), en: "[^"]+"', r"nl: \1, en: \1")),
    ),
    *kind(
        "woorden",
        ("afgekeurd woord", GESPREK, (NA_KOP, r"\1\nPraat met je vaste collega.\n")),
        ("de dader", GESPREK, (NA_KOP, r"\1\nPraat niet met de dader.\n")),
        ("afgekeurd in het Engels", GESPREK_EN, (NA_KOP, r"\1\nAsk for an exclusion order.\n")),
        ("afgekeurd in gegevens", LIJST, (r"je aangewezen collega", "je vaste collega")),
        ("geen risico op een pagina", GESPREK, (NA_KOP, r"\1\nJe bent hier veilig, er is geen risico.\n")),
        ("de de", GESPREK, (NA_KOP, r"\1\nBel bij twijfel de de collega.\n")),
        ("the the", GESPREK_EN, (NA_KOP, r"\1\nCall the the colleague.\n")),
        ("dubbel in gegevens", LIJST, (r"Schrijf op wat", "Schrijf op op wat")),
        ("tikfout in een naam", GESPREK, (NA_KOP, r"\1\nVraag het aan Veillig Thuis.\n")),
        ("tikfout in tweede woord van een naam", GESPREK, (NA_KOP, r"\1\nVraag het aan Veilig Tuis.\n")),
        ("letters omgedraaid in een naam", GESPREK_EN, (NA_KOP, r"\1\nAsk Veilig Thius for advice.\n")),
        ("tikfout in een wet", GESPREK, (NA_KOP, r"\1\nDe Wet maatschapelijke ondersteuning 2015 zegt het.\n")),
        ("tikfout in een organisatie", GESPREK, (NA_KOP, r"\1\nKaderra schreef erover.\n")),
        ("naam in gegevens", LIJST, (r'waarom: \{nl: "', 'waarom: {nl: "Veilg Thuis vraagt het. ')),
    ),
    *kind(
        "spelling",
        ("gewled", GESPREK, (NA_KOP, r"\1\nHet gaat om huiselijk gewled.\n")),
        ("letter te veel", GESPREK, (NA_KOP, r"\1\nSchrijf alles op wat je ziett.\n")),
        ("Engels woord", GESPREK_EN, (NA_KOP, r"\1\nWrite down everthing you see.\n")),
        ("in gegevens", LIJST, (r"Schrijf op wat je zag", "Schrijff op wat je zag")),
        ("in de titel", GESPREK, (r"^title: Het gesprek", "title: Het gespreek")),
    ),
    *kind(
        "tekens",
        ("pagina met BOM", GESPREK, lambda ruw: b"\xef\xbb\xbf" + ruw, "", True),
        ("gegevens met BOM", CONTACTEN, lambda ruw: b"\xef\xbb\xbf" + ruw, "", True),
        ("pagina met CR", GESPREK, lambda ruw: ruw.replace(b"\n", b"\r"), "", True),
        ("gegevens met CR", CONTACTEN, lambda ruw: ruw.replace(b"\n", b"\r"), "", True),
        ("een regel met CR", STAP_1, lambda ruw: ruw.replace(b"\n\n", b"\r\r", 1), "", True),
        ("pagina in Windows-1252", GESPREK, cp1252, "", True),
        ("gegevens in Windows-1252", CONTACTEN, cp1252, "", True),
        ("pagina in UTF-16", GESPREK, lambda ruw: ruw.decode().encode("utf-16"), "", True),
        ("harde spatie", GESPREK, (NA_KOP, "\\1\nDit\u00a0is vast.\n")),
        ("harde spatie na ##", GESPREK, (r"^## Wie", "##\u00a0Wie")),
        ("teken van nul breed", GESPREK, (NA_KOP, "\\1\nge\u200bweld\n")),
        ("andere leesrichting", GESPREK, (NA_KOP, "\\1\ngew\u202eeld\n")),
        ("Cyrillische letter", GESPREK, (NA_KOP, "\\1\nve\u0456lig\n")),
        ("zacht streepje in gegevens", LIJST, (r"Schrijf op", "Schrijf\u00ad op")),
    ),
    *kind(
        "vorm",
        ("spaties aan het einde", CONTACTEN, (r"^    zekerheid: hoog$", "    zekerheid: hoog  ")),
        ("te veel spaties na dubbele punt", CIJFERS, (r"^    bron: ", "    bron:   ")),
        ("spaties in accolades", BEGRIPPEN, (r"term: \{nl", "term: { nl")),
        ("komma zonder spatie", BEGRIPPEN, (r'", en: ', '",en: ')),
        ("twee lege regels", CONTACTEN, (r"\n\n  - id", "\n\n\n  - id")),
        ("tekst over twee regels", BEGRIPPEN, (r'nl: "(\w+) ', 'nl: "\\1\n        ')),
        ("lijst over twee regels", SIGNALEN, (r"rollen: \[vakman, ", "rollen: [vakman,\n      ")),
        ("veld zonder waarde", CONTACTEN, (r"^    let_op: null", "    let_op:")),
        ("tekst met een streep", BRONNEN, (r'^    titel: (.*)$', r"    titel: |-\n      \1")),
    ),
]  # fmt: skip
