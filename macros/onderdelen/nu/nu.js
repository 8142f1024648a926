/** The stairwell page works without script; this keeps one place and one card open, and closes all on leaving. */
import { vergeet } from "./sporen.js";
import { maakUitgang, meldAan } from "./verlaat.js";

const alle = [...document.querySelectorAll("details")];
for (const details of alle) {
  details.addEventListener("toggle", () => {
    if (!details.open) return;
    for (const ander of alle) if (ander.className === details.className && ander !== details) ander.open = false;
    details.querySelector("summary").scrollIntoView({ block: "nearest" });
  });
}
vergeet(() => {
  for (const d of alle) d.open = false;
});
maakUitgang(document.querySelector("[data-uitgang]"));
meldAan();
