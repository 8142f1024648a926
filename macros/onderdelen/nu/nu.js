/** The stairwell page works without script; this keeps one card open at a time and closes all when the reader leaves. */
import { maakUitgang, meldAan } from "./verlaat.js";

const alle = [...document.querySelectorAll("details")];
const sluit = () => {
  for (const d of alle) d.open = false;
};
for (const details of alle) {
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    const soort = details.className;
    for (const ander of document.querySelectorAll(`details.${soort}[open]`)) if (ander !== details) ander.open = false;
    details.querySelector("summary").scrollIntoView({ block: "nearest" });
  });
}
addEventListener("pagehide", sluit);
document.addEventListener("svd:wis", sluit);
maakUitgang(document.querySelector("[data-uitgang]"));
meldAan();
