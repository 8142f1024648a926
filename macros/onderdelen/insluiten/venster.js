/** A page in a frame of somebody else: it can be left, and what was opened to read closes on leaving. */
import { maakUitgang } from "./verlaat.js";

/** @type {HTMLAnchorElement | null} */
const uitgang = document.querySelector("[data-uitgang]");
if (uitgang) maakUitgang(uitgang);
addEventListener("pagehide", () => {
  for (const deel of document.querySelectorAll(".onthul[open]")) deel.open = false;
});
