import type { Amount } from "./amounts.ts";

/** A number on the other side of zero. */
export const negative = (number: string): string =>
  number.startsWith("-") ? number.slice(1) : `-${number}`;

/** `120.75E`; what is south or west is below zero. */
export const onGlobe = ({ number, affix }: Amount): string[] => {
  if (!/^[nesw]$/i.test(affix)) return [];
  return /[sw]/i.test(affix) ? [negative(number)] : [number];
};

const angle = String.raw`(\d{1,3}(?:\.\d+)?) ?° ?(?:(\d{1,2}(?:\.\d+)?) ?['′’] ?)?(?:(\d{1,2}(?:\.\d+)?) ?(?:["″”]|''|′′))?`;

/** `130°24′03″E`, `北纬20°17′`: degrees with their minutes and seconds, of which the sixth decimal is a decimetre. */
export function degreesIn(text: string): string | null {
  const way = RegExp(`^(-|[NESW]|东经|西经|北纬|南纬)? ?${angle} ?([NESW])?$`, "iu");
  const [, first = "", whole, minutes, seconds = "0", last = ""] = way.exec(text) ?? [];
  const isAngle = minutes !== undefined || first + last !== ""; // else it may be warmth
  const hasParts = Number(minutes ?? 0) < 60 && Number(seconds) < 60;
  if (whole === undefined || !isAngle || !hasParts) return null;
  const size = Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds) / 3600;
  const number = String(Number(size.toFixed(6)));
  return /^(-|[sw]|西经|南纬)$/i.test(first || last) ? negative(number) : number;
}
