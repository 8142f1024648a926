/** A link to a heading copies its address and says so; without a clipboard it is a link like any other. */
const melding = /** @type {HTMLElement | null} */ (document.querySelector("[data-koplink]"));

document.addEventListener("click", async (e) => {
  const link = /** @type {Element} */ (e.target).closest(".koplink");
  if (!(link instanceof HTMLAnchorElement) || !melding || e.ctrlKey || e.metaKey || e.shiftKey) return;
  const { dataset } = melding;
  let woorden = dataset.gekopieerd;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    woorden = dataset.adresbalk;
  }
  melding.textContent = woorden ?? "";
});
document.addEventListener("focusout", () => {
  if (melding) melding.textContent = "";
});
