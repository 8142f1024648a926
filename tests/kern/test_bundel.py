"""Modules put together in one classic script: what they import comes first, and what cannot be bundled is refused."""

from __future__ import annotations

import json

import pytest
from py_mini_racer import MiniRacer

from kern.bundel import bundel

BRONNEN = {
    "js/a.js": b'/** Words. */\nimport { b, c as d } from "./map/b.js";\nimport "./klassiek.js";\nuit.push(b(), d);\n',
    "js/map/b.js": b'import { e } from "../e.js";\nexport function b() { return "b" + e; }\nexport const c = "c" + e;\n',
    "js/e.js": b'uit.push("e eerst");\nexport const e = 1;\nconst b = "van e zelf";\n',
    "js/klassiek.js": b"(function (w) { w.klassiek = true; })(globalThis);\n",
}


def voer_uit(script: bytes, vraag: str = "uit") -> object:
    """What `vraag` gives in V8 once the script ran, with a list `uit` to put things in."""
    v8 = MiniRacer()
    try:
        v8.eval("globalThis.uit = [];")
        v8.eval(script.decode())
        return json.loads(str(v8.eval(f"JSON.stringify({vraag})")))
    finally:
        v8.close()


def test_een_module_komt_een_keer_en_na_wat_zij_nodig_heeft():
    script = bundel(BRONNEN, ["js/a.js", "js/map/b.js"])
    assert voer_uit(script, "[...uit, globalThis.klassiek]") == ["e eerst", "b1", "c1", True]
    assert script.count(b"e eerst") == 1 and b"Words" not in script


def test_een_bundel_is_een_klassiek_script_zonder_namen_buiten():
    script = bundel(BRONNEN, ["js/a.js"])
    assert b"import" not in script and b"export" not in script
    assert voer_uit(script, "[typeof b, typeof e, typeof m0]") == ["undefined"] * 3


@pytest.mark.parametrize(
    "bron",
    [
        b"export default 1;\n",
        b'export * from "./e.js";\n',
        b'import alles from "./e.js";\n',
        b'const x = import("./e.js");\n',
        b"const x = import.meta.url;\n",
        b"await 1;\n",
        b"export { x };\n",
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_de_naam(bron):
    with pytest.raises(ValueError, match=r"js/x\.js: .* kan niet in een bundel"):
        bundel({**BRONNEN, "js/x.js": bron}, ["js/x.js"])


def test_een_kring_valt_op():
    with pytest.raises(ValueError, match="kring"):
        bundel({"a.js": b'import "./b.js";\n', "b.js": b'import "./a.js";\n'}, ["a.js"])
