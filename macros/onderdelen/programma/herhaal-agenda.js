/** A refresher three months after a day, as a file for a calendar that is made on the device. Nothing is kept. */
import { vergeet } from "../sporen.js";
import { geefBestand, vul } from "./geheugen.js";

const MAANDEN = 3;

/**
 * The day so many months later; the last day of the month when it has no such day.
 *
 * @param {string} dag jjjj-mm-dd
 * @param {number} maanden
 * @returns {string}
 */
export function later(dag, maanden) {
  const [jaar, maand, nummer] = dag.split("-").map(Number);
  const laatste = new Date(Date.UTC(jaar, maand - 1 + maanden + 1, 0));
  laatste.setUTCDate(Math.min(nummer, laatste.getUTCDate()));
  return laatste.toISOString().slice(0, 10);
}

const kaal = (tekst) => tekst.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

/**
 * A calendar with one event that takes the whole day.
 *
 * @param {string} dag
 * @param {string} titel
 * @param {string} tekst
 * @param {Date} nu
 * @returns {string}
 */
export function agenda(dag, titel, tekst, nu) {
  const stempel = `${nu.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//herhaling//NL", "BEGIN:VEVENT",
    `UID:${stempel}-${dag}@herhaling`, `DTSTAMP:${stempel}`, `DTSTART;VALUE=DATE:${dag.replaceAll("-", "")}`,
    `SUMMARY:${kaal(titel)}`, `DESCRIPTION:${kaal(tekst)}`, "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");
}

class HerhaalAgenda extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    this.veld = this.querySelector("input");
    this.status = this.querySelector("[data-deel=status]");
    this.formulier.hidden = false;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("submit", (e) => this.maak(e), { signal });
    vergeet(() => {
      this.formulier.reset();
      this.status.textContent = "";
    }, signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  maak(e) {
    e.preventDefault();
    if (!this.veld.value) {
      this.status.textContent = this.dataset.geenDag;
      this.veld.focus();
      return;
    }
    const dag = later(this.veld.value, MAANDEN);
    const { bestand, titel, tekst, klaar } = this.dataset;
    geefBestand(bestand, "text/calendar", agenda(dag, titel, tekst, new Date()));
    const { lang } = document.documentElement;
    const taal = lang === "en" ? "en-GB" : lang;
    const woorden = new Date(dag).toLocaleDateString(taal, { dateStyle: "long", timeZone: "UTC" });
    this.status.textContent = vul(klaar, { datum: woorden });
  }
}

if (!customElements.get("herhaal-agenda")) customElements.define("herhaal-agenda", HerhaalAgenda);
