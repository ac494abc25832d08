import { make } from "./elements.ts";
import { lightMark, lightNone, linkTable } from "./linked.ts";
import { hideTip, isTip, showTip } from "./tip.ts";
import { nearest, stepped, walkOrder, type Box } from "./walk.ts";

const boxOf = (mark: Element): Box => mark.getBoundingClientRect();

const isSmall = ({ left, top, right, bottom }: Box): boolean =>
  Math.min(right - left, bottom - top) < 48;

const seriesOf = (mark: Element): string =>
  /series-\d+/.exec(mark.getAttribute("class") ?? "")?.[0] ?? "";

/** The marks of the drawing that is seen of the two. */
const marksOf = (host: HTMLElement): SVGElement[] =>
  [...host.querySelectorAll<SVGElement>("[data-tip]")].filter(
    (mark) => mark.getClientRects().length > 0,
  );

/** What a screen reader is told when the keyboard goes on. */
const spoken = make("p", { className: "unseen" });

/** The mark whose tip is shown, or was until it was dismissed. */
let current: SVGElement | undefined;

function leave(): void {
  current = undefined;
  hideTip();
  lightNone();
}

function show(host: HTMLElement, mark: SVGElement, about: Box): void {
  current = mark;
  lightMark(mark);
  showTip(host, mark.dataset["tip"] ?? "", about);
}

/** The mark at a point, or near it where it is too small to be hit. */
function markAt(host: HTMLElement, { clientX: x, clientY: y }: MouseEvent) {
  const marks = marksOf(host);
  const hit = document.elementsFromPoint(x, y).find((each) => marks.some((mark) => mark === each));
  const small = marks.filter((mark) => isSmall(boxOf(mark)));
  return marks.find((mark) => mark === hit) ?? nearest(small, { x, y }, boxOf);
}

/** The part of a mark around a point: what is said of a large one is said there. */
function aroundPoint(mark: Element, { clientX: x, clientY: y }: MouseEvent): Box {
  const { left, top, right, bottom } = boxOf(mark);
  const at = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    left: at(left, x - 12, right),
    right: at(left, x + 12, right),
    top: at(top, y - 12, bottom),
    bottom: at(top, y + 12, bottom),
  };
}

function point(host: HTMLElement, event: MouseEvent): void {
  const mark = markAt(host, event);
  if (mark) show(host, mark, aroundPoint(mark, event));
  else leave();
}

function followPointer(host: HTMLElement): void {
  host.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || isTip(event.target)) return;
    if (markAt(host, event) !== current) point(host, event);
  });
  host.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch" && !host.matches(":focus-visible")) leave();
  });
  host.addEventListener("click", (event) => {
    if (!isTip(event.target)) point(host, event);
  });
}

function followKeys(host: HTMLElement): void {
  host.addEventListener("keydown", (event) => {
    const downwards = /^(bar|choropleth)$/.test(host.closest("figure")?.dataset["kind"] ?? "");
    const order = walkOrder(marksOf(host), boxOf, downwards);
    const from = order.find((mark) => mark === current);
    const mark = stepped(order, from, { key: event.key, seriesOf });
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    mark.scrollIntoView({ block: "nearest" });
    show(host, mark, boxOf(mark));
    spoken.textContent = mark.dataset["tip"] ?? "";
  });
  host.addEventListener("focus", () => {
    const { left, right, top } = boxOf(host);
    if (host.matches(":focus-visible"))
      showTip(host, host.dataset["walk"] ?? "", { left, right, top, bottom: top });
  });
  host.addEventListener("blur", leave);
}

/** Makes a drawing answer to pointer, touch and keyboard: one stop, within which arrows walk. */
function enhance(host: HTMLElement): void {
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", host.querySelector("svg")?.getAttribute("aria-label") ?? "");
  host.setAttribute("aria-description", host.dataset["walk"] ?? "");
  followPointer(host);
  followKeys(host);
}

const hosts = [...document.querySelectorAll<HTMLElement>(".drawings")].filter((host) =>
  host.querySelector("[data-tip]"),
);
for (const host of hosts) enhance(host);
for (const table of document.querySelectorAll<HTMLTableElement>("figure.view table"))
  linkTable(table);
spoken.setAttribute("aria-live", "polite");
document.querySelector("main")?.append(spoken);

document.addEventListener("keydown", ({ key }) => {
  // The mark stays current: the pointer may rest on it without its tip, the keys go on from it.
  if (key === "Escape" && hideTip()) lightNone();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (!(target instanceof Element && target.closest(".drawings"))) leave();
});
