// How a reader likes pages best: colours, the reading size, and the place that is lit. What was chosen before is put on
// the root by the script in the page's head, before anything is painted.
import "./stops.ts";

const root = document.documentElement;

/** Puts a choice on the page and keeps it for the next one; null takes it back. */
function choose(name: "scheme" | "reading" | "place", value: string | null): void {
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch (error) {
    // A browser that lets no page store anything: the choice holds for this page.
    if (!(error instanceof DOMException)) throw error;
  }
}

const select = document.querySelector<HTMLSelectElement>(".modes select[data-scheme]");
if (select) {
  select.value = root.dataset["scheme"] ?? "auto";
  select.addEventListener("change", () => {
    choose("scheme", select.value === "auto" ? null : select.value);
  });
}

const places = document.querySelector<HTMLSelectElement>("select[data-place-choice]");
if (places) {
  const show = () => {
    places.value = root.dataset["place"] ?? "";
    root.dispatchEvent(new Event("place"));
  };
  show();
  places.addEventListener("change", () => {
    choose("place", places.value || null);
    show();
  });
  addEventListener("hashchange", () => {
    const place = new URLSearchParams(location.hash.slice(1)).get("place");
    if (place === null) return;
    root.dataset["place"] = place;
    show();
  });
  // The first place whose name a reader follows is taken for theirs.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("main a[data-place]") : null;
    const place = link?.getAttribute("data-place") ?? "";
    const isKnown = [...places.options].some(({ value }) => value === place);
    if (place !== "" && isKnown && !root.dataset["place"]) choose("place", place);
  });
}

const isElder = () => root.dataset["reading"] === "elder";

/** Large text is for who would rather not aim at small things: tables stand open. */
function openTables(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("figure details"))
    details.open ||= isElder();
}

/** Only who has large text loads what reads aloud, and only a browser that has a voice. */
function offerAloud({ read = "", stop = "" }: DOMStringMap): void {
  const isOn = isElder();
  if (!("speech" in root.dataset) || (!isOn && !document.querySelector(".aloud"))) return;
  void import("./aloud.ts").then(({ offerReading }) => {
    offerReading(isOn, { read, stop });
  });
}

const button = document.querySelector<HTMLButtonElement>(".modes button[data-reading]");
if (button) {
  const mark = () => {
    button.setAttribute("aria-pressed", String(isElder()));
    openTables();
    offerAloud(button.dataset);
  };
  mark();
  button.addEventListener("click", () => {
    choose("reading", isElder() ? null : "elder");
    mark();
  });
} else if (root.dataset["reading"]) {
  // Chosen while the site still had large text: nothing else would take it back.
  choose("reading", null);
}
