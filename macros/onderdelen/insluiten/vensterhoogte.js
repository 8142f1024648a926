/**
 * Tell the page around how high this one is, so that it can make its frame fit. The message says nothing else. It says
 * little of what a reader does, too: in steps, and never less than before at the same width.
 */
const STAP = 50;

let breedte = 0, gezegd = 0;

/** The height to ask for: rounded up to a step. */
export function rond(hoogte) {
  return Math.ceil(hoogte / STAP) * STAP;
}

function zeg() {
  if (document.documentElement.classList.contains("leeg")) return;
  if (innerWidth !== breedte) {
    breedte = innerWidth;
    gezegd = 0;
  }
  const hoogte = rond(document.body.getBoundingClientRect().bottom + scrollY);
  if (hoogte <= gezegd) return;
  gezegd = hoogte;
  parent.postMessage({ svdHoogte: hoogte }, "*");
}

if (parent !== window && "ResizeObserver" in window) new ResizeObserver(zeg).observe(document.body);
