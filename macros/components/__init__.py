"""One module per macro: pure functions from records and a `Weergave` to HTML."""
