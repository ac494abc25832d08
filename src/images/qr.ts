import { encode } from "uqr";
import { element } from "../drawing/svg.ts";

/** The margin that readers need around a code, in its modules. */
const quietModules = 4;

export interface Code {
  svg: string;
  sidePx: number;
}

/** A QR code at most so wide, of whole pixels a module, with its margin; dark on the paper. */
export function qrCode(text: string, mostPx: number, ink: string): Code {
  const { data } = encode(text, { ecc: "M", border: quietModules });
  const modulePx = Math.floor(mostPx / data.length);
  if (modulePx < 3) throw new Error(`an address too long for a QR code: ${text}`);
  const d = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x},${y}h1v1h-1z` : "")))
    .join("");
  const transform = `scale(${modulePx})`;
  const svg = element("path", { d, fill: ink, transform, "shape-rendering": "crispEdges" });
  return { svg, sidePx: modulePx * data.length };
}
