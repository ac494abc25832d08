import { make } from "../elements.ts";
import { whereShown } from "../shown.ts";
import { followChoice, lightChosen, linkOf, linkTip } from "./chosen.ts";
import { lightMark, lightNone, linkTable } from "./linked.ts";
import { inDataOf } from "./in-data.ts";
import { boxOf, followPointer, marksOf } from "./pointer.ts";
import { hideTip, showTip } from "./tip.ts";
import { tellAll } from "./told.ts";
import { stepped, walkOrder, type Box } from "./walk.ts";

const seriesOf = ({ dataset }: SVGElement): string => dataset["series"] ?? "";

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
  showTip(host, { text: mark.dataset["tip"] ?? "", link: inDataOf(host, mark) }, about);
  linkTip(host, mark);
}

function followKeys(host: HTMLElement): void {
  host.addEventListener("keydown", (event) => {
    const order = walkOrder(marksOf(host), boxOf, host.dataset["walk"] === "down");
    const from = order.find((mark) => mark === current);
    if (event.key === "Enter" && from)
      (event.shiftKey ? inDataOf(host, from) : linkOf(from))?.click();
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
      showTip(host, { text: host.dataset["keys"] ?? "" }, { left, right, top, bottom: top });
  });
  host.addEventListener("blur", leave);
}

/** How the keys walk, which drawings are described by beside what they show. */
const keys = make("p", { className: "unseen", id: "walk-keys", hidden: true });

/**
 * Arrows reach what is an application alone. It takes name, kind and description from its drawings,
 * which are said no more: each drawing has one name.
 */
function speakFor(host: HTMLElement): void {
  const drawings = host.querySelectorAll("svg.drawing");
  host.setAttribute("role", "application");
  for (const name of ["aria-label", "aria-roledescription", "aria-describedby"])
    host.setAttribute(name, drawings[0]?.getAttribute(name) ?? "");
  for (const drawing of drawings) drawing.setAttribute("aria-hidden", "true");
  keys.textContent = host.dataset["keys"] ?? "";
  const finding = host.getAttribute("aria-describedby") ?? "";
  host.setAttribute("aria-describedby", `${finding} ${keys.id}`.trim());
}

/** Makes a drawing answer to pointer, touch and keyboard: one stop, within which arrows walk. */
function enhance(host: HTMLElement): void {
  host.tabIndex = 0;
  // One stop: arrows walk through its marks, and Enter follows the place of one.
  for (const link of host.querySelectorAll("svg a")) link.setAttribute("tabindex", "-1");
  speakFor(host);
  followPointer(host, {
    current: () => current,
    show(mark, about) {
      show(host, mark, about);
    },
    leave,
  });
  followKeys(host);
}

/** Whether a reader has chosen large text. */
const isLarge = (): boolean => document.documentElement.dataset["reading"] === "elder";

spoken.setAttribute("aria-live", "polite");
followChoice();
whereShown((root) => {
  for (const host of root.querySelectorAll<HTMLElement>(".drawings")) {
    tellAll(host);
    if (host.querySelector("[data-tip]")) enhance(host);
    else if (isLarge()) host.tabIndex = 0; // what is wider than the window is scrolled by keys
  }
  for (const table of root.querySelectorAll<HTMLTableElement>("figure.view table"))
    linkTable(table);
  lightChosen();
  document.querySelector("main")?.append(spoken, keys);
});

document.addEventListener("keydown", ({ key }) => {
  // The mark stays current: the pointer may rest on it without its tip, the keys go on from it.
  if (key === "Escape" && hideTip()) lightNone();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (!(target instanceof Element && target.closest(".drawings"))) leave();
});
// In large text the tip does not go with the page.
for (const moves of ["wheel", "touchmove"])
  document.addEventListener(
    moves,
    () => {
      if (isLarge()) leave();
    },
    { passive: true },
  );
