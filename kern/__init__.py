"""The core: read, check and render pages and data in plain Python, without MkDocs."""
