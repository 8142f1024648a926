/**
 * What this site keeps on the device, and leaving it quickly: blank the screen first, wipe what is kept, then go to a
 * neutral address. A plain link without script. Pressing Shift three times does the same, also while typing, but only
 * when nothing else is pressed, typed or clicked in between: then Shift is part of that.
 * Keeping and wiping stand in one file because the stairwell page may load only four.
 */
const KEREN = 3;
const VENSTER = 5000;
const GEDULD = 300;
const STAND = " stand";

let gewist = false;

const naLaden = () => new Promise((klaar) => {
  const rustig = () => {
    if (window.requestIdleCallback) requestIdleCallback(klaar, { timeout: 5000 });
    else setTimeout(klaar, 1000);
  };
  if (document.readyState === "complete") rustig();
  else addEventListener("load", rustig, { once: true });
});

/**
 * Let a service worker keep the pages of this language for when there is no connection; after loading, so that the
 * first visit is not slowed. A refusal is fine: the site works the same without. The cache made here is the permission
 * to keep anything (werker/bron/opslag.js); `wis` takes it away, and then this page does not ask again.
 */
export async function meldAan() {
  try {
    const merk = document.querySelector("meta[name='svd-werker']");
    if (!merk || window.top !== window || !location.protocol.startsWith("http")) return;
    if (!("CompressionStream" in window)) return;
    const { serviceWorker } = navigator;
    await naLaden();
    if (gewist || !serviceWorker) return;
    const adres = new URL(merk.content, location.href);
    const scope = new URL(".", adres).href;
    const stand = `svd ${scope}${STAND}`;
    const bekend = async () => [await serviceWorker.getRegistration(scope)].find((r) => r?.scope === scope);
    if (!(await caches.has(stand))) await (await bekend())?.unregister(); // its caches are gone, so it is of no use
    if (gewist) return;
    await caches.open(stand);
    if (!gewist) await serviceWorker.register(adres, { scope }).catch(() => {});
    if (!(await bekend())) await caches.delete(stand);
  } catch {
    // No worker: not allowed here, private window, or no connection. The next page tries again.
  }
}

/** First the permission to keep anything, then the rest: a worker that is busy then finds that it may not go on. */
async function wisCaches() {
  const namen = await caches.keys();
  for (const eerst of [true, false]) {
    await Promise.all(namen.filter((n) => n.endsWith(STAND) === eerst).map((n) => caches.delete(n)));
  }
}

async function wisWerkers() {
  const lijst = await navigator.serviceWorker.getRegistrations();
  await Promise.all(lijst.map((r) => r.unregister()));
}

/**
 * Everything this site can have kept on the device: what scripts have in memory, storage, caches, service workers. The
 * tools have wiped themselves by now, as their elements were taken away (`bijVertrek` in hulp/geheugen.js).
 */
async function wis() {
  gewist = true;
  document.dispatchEvent(new CustomEvent("svd:wis"));
  if (window.top === window) window.name = "";
  for (const naam of ["localStorage", "sessionStorage"]) {
    try {
      window[naam].clear();
    } catch {
      // Storage can be refused; then nothing was kept there.
    }
  }
  const taken = [wisCaches(), wisWerkers()];
  await Promise.race([Promise.allSettled(taken), new Promise((klaar) => setTimeout(klaar, GEDULD))]);
}

/**
 * Make the screen empty at once, before anything that can wait: close what is open, and take everything away. `tekst`
 * is shown when the frame cannot leave.
 */
function maakLeeg(tekst = "") {
  for (const venster of document.querySelectorAll("dialog[open]")) venster.close();
  for (const deel of document.querySelectorAll("details[open]")) deel.open = false;
  document.documentElement.classList.add("leeg");
  document.title = "\u00a0";
  const regel = document.createElement("p");
  regel.className = "leeg__tekst";
  regel.textContent = tekst;
  document.body.replaceChildren(...(tekst ? [regel] : []));
}

/**
 * Leave: blank, wipe, go.
 *
 * @param {string} adres
 * @param {string} tekstInFrame Stays on the screen when a frame may not leave for the whole window.
 */
async function verlaat(adres, tekstInFrame) {
  maakLeeg();
  if (window.top !== window) {
    try {
      window.top.location.replace(adres);
    } catch {
      maakLeeg(tekstInFrame);
    }
    await wis();
    maakLeeg(tekstInFrame);
    return;
  }
  await wis();
  location.replace(adres);
}

/**
 * Connect the exit link, its copies in windows (`data-verlaat`) and the Shift key.
 *
 * @param {HTMLAnchorElement} link
 */
export function maakUitgang(link) {
  const ga = () => verlaat(link.href, link.dataset.frame);
  const status = document.createElement("p");
  status.className = "alleen-lezer";
  status.setAttribute("role", "status");
  link.after(status);
  document.addEventListener("click", (gebeurtenis) => {
    if (!gebeurtenis.target.closest?.("[data-uitgang], [data-verlaat]")) return;
    gebeurtenis.preventDefault();
    ga();
  });
  let keren = 0, klok, los = false;
  const opnieuw = () => {
    keren = 0;
    clearTimeout(klok);
    status.textContent = "";
  };
  const anders = () => {
    los = false;
    opnieuw();
  };
  for (const soort of ["input", "compositionstart", "pointerdown", "wheel", "blur"]) {
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
    clearTimeout(klok);
    if (keren === KEREN) {
      ga();
      return;
    }
    klok = setTimeout(opnieuw, VENSTER);
    status.textContent = link.dataset[keren === 1 ? "nogTwee" : "nogEen"];
  });
}
