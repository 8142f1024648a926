"""For the tests over all tools: calls of the macro, over the record of the scan."""

OPROEPEN = {
    "ladder": [("proef",)],
}
