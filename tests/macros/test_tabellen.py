from kern.tabellen import maak_leesbaar

TABEL = "<table>\n<thead>\n<tr>\n<th></th>\n<th>Wat &amp; hoe</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>a</td>\n<td><em>b</em></td>\n</tr>\n</tbody>\n</table>"


def test_elke_cel_kent_haar_kolom():
    html = maak_leesbaar(TABEL)
    assert '<td data-kop="Wat &amp; hoe"><em>b</em></td>' in html
    assert '<td>a</td>' in html


def test_een_lege_kop_is_geen_kop():
    html = maak_leesbaar(TABEL)
    assert html.count("<th>") == 1 and "<td></td>" in html


def test_een_tabel_met_klasse_blijft_zoals_zij_is():
    assert maak_leesbaar('<table class="x"><tr><td>a</td></tr></table>') == '<table class="x"><tr><td>a</td></tr></table>'
