/**
 * What this site keeps on the device, and leaving it quickly: blank the screen first, wipe what is kept, then go to a
 * neutral address. A plain link without script. Pressing Shift three times does the same, also while typing, but only
 * when nothing else is pressed, typed or clicked in between: then Shift is part of that. How long it takes does not
 * count: Windows asks about its own keys at the fifth time, however slow.
 * In a frame the page around it is somebody's work: there the frame becomes empty and stays so, and the whole tab only
 * goes when the reader asks for it. In every other tab of this site the same happens.
 */

import { EIGEN, meldUitgang, volgUitgangElders, wisAlles } from "./sporen.js";

const WERKER = "sw.js";
const KEREN = 3;
const GEDULD = 300;
const STAND = " stand";

const inKader = window.top !== window;
let gewist = false;

const naLaden = () => new Promise((klaar) => {
  const rustig = () => {
    if (window.requestIdleCallback) requestIdleCallback(klaar, { timeout: 5000 });
    else setTimeout(klaar, 1000);
  };
  if (document.readyState === "complete") rustig();
  else addEventListener("load", rustig, { once: true });
});

const merk = () => /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name='svd-werker']"));

/** Where the worker of this page is and what its permission is called; nothing where there can be none. */
function onzeWerker() {
  const { content } = merk() ?? {};
  const kan = location.protocol.startsWith("http") && "CompressionStream" in window && navigator.serviceWorker;
  if (!content || inKader || !kan) return undefined;
  const adres = new URL(content, location.href);
  const scope = new URL(".", adres).href;
  return { adres, scope, stand: `${EIGEN}${scope}${STAND}` };
}

/** Not `getRegistration(scope)`: while ours installs, that gives the worker of somebody else in a folder above. */
async function bekend(scope) {
  return (await navigator.serviceWorker.getRegistrations()).find((r) => r.scope === scope);
}

/** Whether to register: not when it is done, and not when the worker of this page was just taken away. */
async function isNodig({ adres, scope, stand }) {
  const mag = await caches.has(stand), daar = await bekend(scope);
  if (mag && daar) return false;
  if (!mag) {
    await daar?.unregister(); // its caches are gone, so it is of no use
    await wisCaches((await caches.keys()).filter((n) => n.startsWith(`svd ${scope} `))); // as they were named first
  }
  // A worker that still has this page and is not known any more is gone: registering now would bring it back, empty.
  if (navigator.serviceWorker.controller?.scriptURL !== adres.href) return !gewist;
  await caches.delete(stand);
  return false;
}

/**
 * Let a service worker keep the pages of this language for when there is no connection; after loading, so that the
 * first visit is not slowed. A refusal is fine: the site works the same without. The cache made here is the permission
 * to keep anything (werker/bron/opslag.js); `wis` takes it away, and then this page does not ask again.
 */
export async function meldAan() {
  try {
    const ons = onzeWerker();
    if (!ons) return;
    await naLaden();
    if (gewist || !(await isNodig(ons))) return;
    const { adres, scope, stand } = ons;
    await caches.open(stand);
    if (gewist) return;
    // What comes back is ours; only after a refusal it matters whether there was one before.
    const registratie = await navigator.serviceWorker.register(adres, { scope }).catch(() => undefined);
    if (!registratie && !(await bekend(scope))) await caches.delete(stand);
  } catch {
    // No worker: not allowed here, private window, or no connection. The next page tries again.
  }
}

/** First the permission to keep anything, then the rest: a worker that is busy then finds that it may not go on. */
async function wisCaches(namen) {
  for (const eerst of [true, false]) {
    await Promise.all(namen.filter((n) => n.endsWith(STAND) === eerst).map((n) => caches.delete(n)));
  }
}

/** Our workers: those of this page and of every cache of ours, as long as the script is ours too. */
async function wisWerkers(namen) {
  const eigen = new Set(namen.map((n) => n.slice(EIGEN.length).split(" ")[0]));
  const { content } = merk() ?? {};
  if (content) eigen.add(new URL(".", new URL(content, location.href)).href);
  const lijst = await navigator.serviceWorker.getRegistrations();
  const vanOns = lijst.filter(({ scope, active, waiting, installing }) => eigen.has(scope)
    && (active ?? waiting ?? installing)?.scriptURL === new URL(WERKER, scope).href);
  await Promise.all(vanOns.map((r) => r.unregister()));
}

async function wisToestel() {
  const namen = (await caches.keys().catch(() => [])).filter((n) => n.startsWith(EIGEN));
  await Promise.allSettled([wisCaches(namen), wisWerkers(namen)]);
}

/** Everything this site can have kept on the device: what scripts have in memory, storage, caches, service workers. */
async function wis() {
  gewist = true;
  wisAlles("uitgang");
  if (window.name.startsWith(EIGEN)) window.name = "";
  for (const naam of ["localStorage", "sessionStorage"]) {
    try {
      for (const sleutel of Object.keys(window[naam])) if (sleutel.startsWith(EIGEN)) window[naam].removeItem(sleutel);
    } catch {
      // Storage can be refused; then nothing was kept there.
    }
  }
  await Promise.race([wisToestel().catch(() => {}), new Promise((klaar) => setTimeout(klaar, GEDULD))]);
}

const zwijg = (gebeurtenis) => gebeurtenis.stopImmediatePropagation();

/** Make the screen empty at once, before anything that can wait: take everything away, and our styles and keys too. */
function maakLeeg() {
  for (const venster of document.querySelectorAll("dialog[open]")) venster.close();
  for (const deel of document.querySelectorAll("details[open]")) deel.open = false;
  document.documentElement.classList.add("leeg");
  document.title = "\u00a0";
  document.body.replaceChildren();
  for (const blad of document.querySelectorAll("link[rel=stylesheet]")) blad.remove();
  addEventListener("keydown", zwijg, { capture: true });
}

/**
 * The second choice in a frame: with the whole tab, when the page around it allows that. Without a step in the history,
 * so that Back does not lead to this page.
 *
 * @param {HTMLAnchorElement} link
 */
function bodTabblad(link) {
  const weg = document.createElement("button");
  weg.type = "button";
  weg.textContent = link.dataset.tabblad;
  weg.style.cssText = "font: inherit; padding: 1rem";
  weg.addEventListener("click", () => {
    try {
      window.top.location.replace(link.href);
    } catch {
      const regel = document.createElement("p");
      regel.setAttribute("role", "alert");
      regel.textContent = link.dataset.frame;
      weg.replaceWith(regel);
    }
  });
  document.body.append(weg);
}

/**
 * Leave: blank, wipe, go; in a frame stay, empty.
 *
 * @param {HTMLAnchorElement} link
 */
async function verlaat(link) {
  if (gewist) return;
  maakLeeg();
  const klaar = wis();
  meldUitgang();
  if (inKader) {
    bodTabblad(link);
    return;
  }
  await klaar;
  location.replace(link.href);
}

/**
 * In a frame our pages are no steps of the history: the next page takes the place of the former one. Else Back, after
 * leaving, would load the former page into the frame.
 */
function zonderStappen(gebeurtenis) {
  const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey, target } = gebeurtenis;
  const link = target.closest?.("a[href]");
  if (!link || defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  const doel = new URL(link.getAttribute("href"), document.baseURI);
  if (!doel.protocol.startsWith("http") || doel.origin !== location.origin) return;
  if (link.hasAttribute("target") || link.hasAttribute("download")) return;
  gebeurtenis.preventDefault();
  location.replace(doel);
}

/**
 * Connect the exit link, its copies in windows (`data-verlaat`) and the Shift key. The link carries its words: what to
 * say after one and two times Shift, the name of the second choice in a frame, and what to do when that is refused.
 *
 * @param {HTMLAnchorElement} link
 */
export function maakUitgang(link) {
  const ga = () => verlaat(link);
  volgUitgangElders(ga);
  if (inKader) document.addEventListener("click", zonderStappen);
  const status = document.createElement("p");
  status.className = "alleen-lezer";
  status.setAttribute("role", "status");
  link.after(status);
  const opKlik = (gebeurtenis) => {
    if (gebeurtenis.button > 1 || !gebeurtenis.target.closest?.("[data-uitgang], [data-verlaat]")) return;
    gebeurtenis.preventDefault();
    ga();
  };
  document.addEventListener("click", opKlik);
  document.addEventListener("auxclick", opKlik); // with the middle button the other site would open beside ours
  let keren = 0, los = false;
  const anders = () => {
    keren = 0;
    los = false;
    status.textContent = "";
  };
  for (const soort of ["input", "compositionstart", "pointerdown", "pointerup", "wheel", "blur", "pagehide"]) {
    addEventListener(soort, anders, { capture: true, passive: true });
  }
  addEventListener("keydown", (gebeurtenis) => {
    const { key, repeat, isComposing, ctrlKey, altKey, metaKey } = gebeurtenis;
    if (key !== "Shift" || isComposing || ctrlKey || altKey || metaKey) anders();
    else los = !repeat;
  }, { capture: true });
  addEventListener("keyup", (gebeurtenis) => {
    if (gebeurtenis.key !== "Shift" || !los) return;
    los = false;
    keren += 1;
    if (keren === KEREN) ga();
    else status.textContent = link.dataset[keren === 1 ? "nogTwee" : "nogEen"];
  }, { capture: true });
}
