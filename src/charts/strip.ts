import { element } from "../drawing/svg.ts";

/** One place on a strip. */
export interface StripPlace {
  value: number;
  /** `here` is the page's own place, `near` borders on it. */
  rank: "here" | "near" | "far";
}

const sizePx = { width: 320, height: 24, edge: 10 };
const radiusPx = { here: 8, near: 5, far: 3.5 };

/** Draws places as dots on a line that begins at zero, or below where a value is; `name` says in words what it shows. */
export function drawStrip(places: StripPlace[], name: string): string {
  const { width, height, edge } = sizePx;
  const values = [0, ...places.map(({ value }) => value)];
  const least = Math.min(...values);
  const room = Math.max(...values) - least || 1;
  const x = (value: number) => edge + ((value - least) / room) * (width - 2 * edge);
  const y = height / 2;
  const order = ["far", "near", "here"];
  const dots = places
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
  );
}
