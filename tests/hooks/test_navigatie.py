from hooks.navigatie import ontdubbel


def test_alleen_het_buitenste_menu_is_een_landmark():
    html = ('<nav class="md-nav md-nav--primary" aria-label="Navigatie" data-md-level="0">'
            '<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_3_label" aria-expanded="true">')
    assert ontdubbel(html) == (
        '<nav class="md-nav md-nav--primary" aria-label="Navigatie" data-md-level="0"><nav class="md-nav" data-md-level="1" role="none">'
    )
