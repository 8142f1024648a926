"""Data models: one module per kind of data, each explaining in Dutch what is wrong."""
