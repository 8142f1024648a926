/**
 * A page in a frame of somebody else: it can be left, and what was opened to read closes on leaving. Of what opens in a
 * tool one is open at a time, so that the frame need not be as high as all of it.
 */
import { vergeet } from "./sporen.js";
import { maakUitgang } from "./verlaat.js";

/** @type {HTMLAnchorElement | null} */
const uitgang = document.querySelector("[data-uitgang]");
if (uitgang) maakUitgang(uitgang);
vergeet(() => {
  for (const deel of document.querySelectorAll(".onthul[open]")) deel.open = false;
});
for (const deel of document.querySelectorAll(".hulp details")) {
  if (!deel.parentElement.closest("details")) deel.setAttribute("name", "venster");
}
