/** A folder on this machine in place of the one that a person picks: read at once, and what is saved is written there. */
(() => {
  const fout = (naam) => new DOMException(naam, naam);
  const samen = (map, naam) => (map ? `${map}/${naam}` : naam);
  let bestanden;
  const soort = (pad) => {
    if (pad in bestanden) return "file";
    return Object.keys(bestanden).some((p) => p.startsWith(`${pad}/`)) ? "directory" : null;
  };
  const zet = async (pad, tekst) => {
    bestanden[pad] = tekst;
    if (!pad.includes(".sveltia-tmp-")) await werkmapSchrijf(pad, tekst);
  };

  class Bestand {
    kind = "file";
    constructor(pad) {
      this.pad = pad;
    }
    get name() {
      return this.pad.split("/").pop();
    }
    async getFile() {
      return new File([bestanden[this.pad]], this.name);
    }
    async createWritable() {
      const delen = [];
      return {
        write: async (deel) => delen.push(deel),
        close: async () => zet(this.pad, await new Blob(delen).text()),
      };
    }
    async move(map, naam) {
      const doel = samen(map.pad, naam);
      const tekst = bestanden[this.pad];
      delete bestanden[this.pad];
      this.pad = doel;
      await zet(doel, tekst);
    }
    async requestPermission() {
      return "granted";
    }
  }

  class Map_ {
    kind = "directory";
    constructor(pad) {
      this.pad = pad;
    }
    get name() {
      return this.pad.split("/").pop() || "werkmap";
    }
    async *entries() {
      const begin = this.pad ? `${this.pad}/` : "";
      const namen = Object.keys(bestanden).filter((p) => p.startsWith(begin)).map((p) => p.slice(begin.length).split("/")[0]);
      for (const naam of new Set(namen)) yield [naam, maak(this.pad, naam, soort(samen(this.pad, naam)))];
    }
    async getDirectoryHandle(naam, opties) {
      return haal(this.pad, naam, "directory", opties);
    }
    async getFileHandle(naam, opties) {
      return haal(this.pad, naam, "file", opties);
    }
    async requestPermission() {
      return "granted";
    }
  }
  const maak = (map, naam, is) => (is === "file" ? new Bestand(samen(map, naam)) : new Map_(samen(map, naam)));
  const haal = (map, naam, wil, opties) => {
    const is = soort(samen(map, naam));
    if (is && is !== wil) throw fout("TypeMismatchError");
    if (!is && !opties?.create) throw fout("NotFoundError");
    if (!is && wil === "file") bestanden[samen(map, naam)] = "";
    return maak(map, naam, wil);
  };
  window.showDirectoryPicker = async () => {
    bestanden = { ".git/HEAD": "", ...(await werkmapAlles()) };
    return new Map_("");
  };
})();
