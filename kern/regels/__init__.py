"""Rules over pages and data; each gives messages with file and line."""
