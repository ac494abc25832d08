import { element, textElement } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";

/** One place on a strip. */
export interface StripPlace {
  value: number;
  /** Its value and its name as short as a drawing has them. */
  label: string;
  name: string;
  /** `here` is the page's own place, `near` borders on it. */
  rank: "here" | "near" | "far";
}

const sizePx = { width: 320, height: 58, edge: 10, line: 30 };
const radiusPx = { here: 10, near: 5, far: 4 };
const textPx = 13;
const gapPx = 6;

/** Of more places those that nobody can tell apart are one dot. */
const mostApart = 100;

/** Names above their dots, the place's own first, then each that has room. */
function namesOf(places: StripPlace[], x: (value: number) => number): string[] {
  const taken: [from: number, to: number][] = [];
  return places
    .filter(({ rank }) => rank !== "far")
    .toSorted((a, b) => Number(b.rank === "here") - Number(a.rank === "here"))
    .flatMap(({ value, name, rank }) => {
      const half = textWidth(name, textPx, rank === "here" ? "bold" : "plain") / 2;
      const middle = Math.min(Math.max(x(value), half), sizePx.width - half);
      const [from, to] = [middle - half - gapPx, middle + half + gapPx];
      if (taken.some(([start, end]) => from < end && start < to)) return [];
      taken.push([from, to]);
      const style = { class: `name ${rank}`, x: middle, y: 13, "text-anchor": "middle" };
      return [textElement([name], { ...style, "font-size": textPx })];
    });
}

/** The lowest and the highest value below the ends of the line where they are. */
function endsOf(places: StripPlace[], x: (value: number) => number): string[] {
  const order = places.toSorted((a, b) => a.value - b.value);
  const [low, high] = [order[0], order.at(-1)];
  if (!low || !high || low.value === high.value) return [];
  const widths = [low, high].map(({ label }) => textWidth(label, textPx) / 2);
  const at = ({ value }: StripPlace, half = 0) =>
    Math.min(Math.max(x(value), half), sizePx.width - half);
  const [left, right] = [at(low, widths[0]), at(high, widths[1])];
  const isTight = right - left < (widths[0] ?? 0) + (widths[1] ?? 0) + gapPx;
  return (isTight ? [high] : [low, high]).map((place) =>
    textElement([place.label], {
      class: "end",
      x: place === low ? left : right,
      y: sizePx.height - 3,
      "font-size": textPx,
      "text-anchor": "middle",
    }),
  );
}

/** Draws places as dots on a line that begins at zero, or below where a value is; `name` says in words what it shows. */
export function drawStrip(places: StripPlace[], name: string): string {
  const { width, height, edge, line: y } = sizePx;
  const values = [0, ...places.map(({ value }) => value)];
  const least = Math.min(...values);
  const room = Math.max(...values) - least || 1;
  const x = (value: number) => edge + ((value - least) / room) * (width - 2 * edge);
  const order = ["far", "near", "here"];
  const spotOf = ({ rank, value }: StripPlace) => `${rank} ${Math.round(x(value))}`;
  const apart = new Map(places.map((place) => [spotOf(place), place]));
  const dots = [...(places.length > mostApart ? apart.values() : places)]
    .toSorted((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
    .map(({ value, rank }) =>
      element("circle", { class: rank, cx: x(value), cy: y, r: radiusPx[rank] }),
    );
  const line = element("path", { class: "baseline", d: `M${edge},${y}H${width - edge}` });
  const zero = element("path", { class: "baseline", d: `M${x(0)},${y - 6}V${y + 6}` });
  return element(
    "svg",
    {
      class: "strip",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": name,
    },
    line,
    zero,
    ...dots,
    ...namesOf(places, x),
    ...endsOf(places, x),
  );
}
