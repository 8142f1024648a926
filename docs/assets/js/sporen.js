/**
 * What must go, and when: the one place that knows. Tools and pages say here what they can wipe; search, whose scripts
 * are classic, listens to "svd:wis" instead. The moments: leaving the page and coming back to it alive, ten minutes
 * without doing anything, ten minutes out of sight or asleep, the exit, and the exit in another tab of this site.
 * Time is read from the clock: a timer stands still while a device sleeps, so it only says when to look.
 * @typedef {"weg" | "terug" | "rust" | "slaap" | "uitgang"} Waarom
 */

/**
 * What every name begins with that this site keeps something under: keys in storage, caches, the name of a tab. A cache
 * names the scope of its worker (`svd-https://voorbeeld.nl/en/ stand`). Whatever begins otherwise belongs to somebody
 * else on this address. The build reads it here, for the worker and for the search (`voorvoegsel` in kern/assets.py).
 */
export const EIGEN = "svd-";

const RUST = 10 * 60 * 1000;
const TIK = 15_000;

/** @type {Set<{doe: (waarom: Waarom) => void, bijRust: boolean}>} */
const bekend = new Set();
let laatst = Date.now(), wakker = laatst, brief = window.name, klok;

function meldAan(doe, signal, bijRust) {
  const wie = { doe, bijRust };
  bekend.add(wie);
  signal?.addEventListener("abort", () => {
    bekend.delete(wie);
    doe("uitgang");
  });
}

/**
 * Call `doe` at every moment at which something must go.
 *
 * @param {(waarom: Waarom) => void} doe
 * @param {AbortSignal} [signal] Aborted when the element is taken away, as the exit does with everything.
 */
export function vergeet(doe, signal) {
  meldAan(doe, signal, true);
}

/**
 * The same, but not while somebody is there and does nothing: for what people talk about while they fill it in.
 *
 * @param {(waarom: Waarom) => void} doe
 * @param {AbortSignal} [signal]
 */
export function vergeetBijVertrek(doe, signal) {
  meldAan(doe, signal, false);
}

/** The words that search hands to the next page (zoek/start.js): that page takes them; left over they are nobody's. */
function wisBrief() {
  try {
    if (window.top !== window || !window.name.startsWith(EIGEN)) return;
    window.name = "";
    sessionStorage.removeItem(`${EIGEN}zoek`);
  } catch {
    // Storage can be refused; then nothing was handed over.
  }
}

/**
 * Let everything go that is known here.
 *
 * @param {Waarom} waarom
 */
export function wisAlles(waarom) {
  for (const { doe, bijRust } of bekend) {
    try {
      if (bijRust || waarom !== "rust") doe(waarom);
    } catch (fout) {
      reportError(fout); // one that fails may not keep the others from it
    }
  }
  document.dispatchEvent(new CustomEvent("svd:wis"));
}

const verstreken = (toen) => Math.abs(Date.now() - toen);

/** Look at the clock; `gezien`: the page was in sight until now. */
function kijk(gezien = !document.hidden) {
  const slaap = verstreken(wakker) >= RUST;
  if (slaap || verstreken(laatst) >= RUST) {
    laatst = Date.now();
    if (slaap) wakker = laatst; // rest says nothing about how long the page is out of sight
    wisAlles(slaap ? "slaap" : "rust");
  }
  if (gezien) wakker = Date.now();
  clearTimeout(klok);
  klok = setTimeout(tik, Math.min(TIK, RUST - verstreken(laatst), RUST - verstreken(wakker)));
}

/** Time to look. What search wrote since the last time is for a page on its way; what is older, nobody takes. */
function tik() {
  if (!document.hidden && window.name === brief) wisBrief();
  brief = window.name;
  kijk();
}

const bezig = () => {
  if (verstreken(laatst) >= TIK) kijk(); // not at every event; whoever comes after a rest finds what must go gone
  laatst = Date.now();
};
for (const soort of ["keydown", "pointerdown", "wheel", "input", "scroll"]) {
  addEventListener(soort, bezig, { capture: true, passive: true });
}
addEventListener("focus", () => kijk());
document.addEventListener("resume", () => kijk());
document.addEventListener("visibilitychange", () => kijk(true));
addEventListener("pagehide", () => wisAlles("weg"));
addEventListener("pageshow", ({ persisted }) => {
  kijk();
  if (!persisted) return;
  wisBrief();
  wisAlles("terug");
});
wisBrief();
kijk();

/** @type {BroadcastChannel | undefined} */
let kanaal;

/**
 * Call `doe` when the reader leaves this site in another tab. Not while the page is kept for who goes back: it is empty
 * then, and an open channel would keep it from being kept.
 *
 * @param {() => void} doe
 */
export function volgUitgangElders(doe) {
  const open = () => {
    try {
      kanaal ??= new BroadcastChannel(`${EIGEN}uitgang`);
      kanaal.addEventListener("message", doe);
    } catch {
      // Not in every frame; then there is nobody to hear.
    }
  };
  addEventListener("pagehide", () => {
    kanaal?.close();
    kanaal = undefined;
  });
  addEventListener("pageshow", open);
  open();
}

/** Tell the other tabs that the reader leaves. */
export function meldUitgang() {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  kanaal?.postMessage("");
}
