"""The same content outside today's platform: proof, each week, that the way out is open. `make uittocht` runs it."""
