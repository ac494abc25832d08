import { isTip } from "./tip.ts";
import { nearest, type Box } from "./walk.ts";

/** What is done about the mark that a pointer means. */
export interface Following {
  current: () => SVGElement | undefined;
  /** `about` is the part of the mark that is pointed at. */
  show: (mark: SVGElement, about: Box) => void;
  leave: () => void;
}

export const boxOf = (mark: Element): Box => mark.getBoundingClientRect();

const isSmall = ({ left, top, right, bottom }: Box): boolean =>
  Math.min(right - left, bottom - top) < 48;

/** The marks of the drawing that is seen of the two. */
export const marksOf = (host: HTMLElement): SVGElement[] =>
  [...host.querySelectorAll<SVGElement>("[data-tip]")].filter(
    (mark) => mark.getClientRects().length > 0,
  );

/** The mark at a point, or near it where it is too small to be hit. */
function markAt(host: HTMLElement, { clientX: x, clientY: y }: MouseEvent) {
  const marks = marksOf(host);
  const under = document.elementsFromPoint(x, y);
  const small = () => marks.filter((mark) => isSmall(boxOf(mark)));
  return marks.findLast((mark) => under.includes(mark)) ?? nearest(small(), { x, y }, boxOf);
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

/** Hover and tap in a drawing. */
export function followPointer(host: HTMLElement, { current, show, leave }: Following): void {
  const point = (event: MouseEvent) => {
    const mark = markAt(host, event);
    if (mark) show(mark, aroundPoint(mark, event));
    else leave();
  };
  host.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || isTip(event.target)) return;
    if (markAt(host, event) !== current()) point(event);
  });
  host.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch" && !host.matches(":focus-visible")) leave();
  });
  host.addEventListener("click", (event) => {
    if (!isTip(event.target)) point(event);
  });
}
