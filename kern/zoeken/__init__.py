"""The search: what can be found, and the engine that finds it."""
