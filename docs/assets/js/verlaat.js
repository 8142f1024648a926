/**
 * Leave this site quickly: blank the screen first, wipe what the site keeps, then go to a neutral address.
 * A plain link without script. Pressing Shift three times does the same, unless the reader is typing.
 */
const KEREN = 3;
const VENSTER = 5000;
const GEDULD = 300;

/** Everything this site can have kept on the device: tools in memory, storage, caches, service workers. */
export async function wis(w = window) {
  w.document.dispatchEvent(new w.CustomEvent("svd:wis"));
  if (w.top === w) w.name = "";
  for (const naam of ["localStorage", "sessionStorage"]) {
    try {
      w[naam].clear();
    } catch {
      // Storage can be refused; then nothing was kept there.
    }
  }
  const taken = [];
  if ("caches" in w) taken.push(w.caches.keys().then((namen) => Promise.all(namen.map((n) => w.caches.delete(n)))));
  if ("serviceWorker" in w.navigator) {
    taken.push(w.navigator.serviceWorker.getRegistrations().then((lijst) => Promise.all(lijst.map((r) => r.unregister()))));
  }
  await Promise.race([Promise.allSettled(taken), new Promise((klaar) => w.setTimeout(klaar, GEDULD))]);
}

/** Make the screen empty at once, before anything that can wait; `tekst` is shown when the frame cannot leave. */
function maakLeeg(tekst = "") {
  document.documentElement.classList.add("leeg");
  document.title = "\u00a0";
  const regel = document.createElement("p");
  regel.className = "leeg__tekst";
  regel.textContent = tekst;
  document.body.replaceChildren(...(tekst ? [regel] : []));
}

export async function verlaat(adres, tekstInFrame) {
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

/** Connect the exit link and the Shift key. */
export function maakUitgang(link) {
  const ga = () => verlaat(link.href, link.dataset.frame);
  const status = document.createElement("p");
  status.className = "alleen-lezer";
  status.setAttribute("role", "status");
  link.after(status);
  link.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    ga();
  });
  let keren = 0, klok, los = false;
  const opnieuw = () => {
    keren = 0;
    clearTimeout(klok);
    status.textContent = "";
  };
  addEventListener("keydown", (gebeurtenis) => {
    los = gebeurtenis.key === "Shift" && !gebeurtenis.repeat;
    if (gebeurtenis.key !== "Shift") opnieuw();
  });
  addEventListener("keyup", (gebeurtenis) => {
    if (gebeurtenis.key !== "Shift" || !los) return;
    los = false;
    if (gebeurtenis.target.closest?.("input, textarea, select, [contenteditable]")) {
      opnieuw();
      return;
    }
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
