/** Starts the form with the settings that were made of the models; every collection has its own format. */
import { gegevensFormaat, menuFormaat, paginaFormaat } from "./formaten.js";

const FORMATEN = { gegevens: gegevensFormaat, pagina: paginaFormaat, menu: menuFormaat };

/** Settings without what only the formats need. */
const kaal = (deel) => {
  if (Array.isArray(deel)) return deel.map(kaal);
  if (!deel || typeof deel !== "object") return deel;
  const delen = Object.entries(deel).filter(([naam]) => naam !== "svd");
  return Object.fromEntries(delen.map(([naam, w]) => [naam, kaal(w)]));
};

const { formaten, config } = await (await fetch("instellingen.json")).json();
for (const [naam, { soort, bestand, ...opties }] of Object.entries(formaten)) {
  const { fromFile, toFile } = FORMATEN[soort](opties);
  window.CMS.registerCustomFormat(naam, bestand, { fromFile, toFile });
}
window.CMS.init({ config: kaal(config) });
