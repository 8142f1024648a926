/** The stairwell page works without script; this keeps one place and one card open, and closes all on leaving. */
import { EIGEN, maakUitgang, meldAan } from "./verlaat.js";

const alle = [...document.querySelectorAll("details")];
const sluit = () => {
  for (const d of alle) d.open = false;
};
for (const details of alle) {
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    for (const ander of alle) if (ander.className === details.className && ander !== details) ander.open = false;
    details.querySelector("summary").scrollIntoView({ block: "nearest" });
  });
}
// Words that search handed over (zoek/start.js) are not for this page, and may not go along to another site.
if (window.name.startsWith(EIGEN)) window.name = "";
addEventListener("pagehide", sluit);
document.addEventListener("svd:wis", sluit);
maakUitgang(document.querySelector("[data-uitgang]"));
meldAan();
