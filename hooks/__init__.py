"""The adapter to MkDocs and Material: the only code that knows them."""
