import { halfwidth } from "./repair.ts";

/** A number as an office writes it; null where there is none. */
export function numberIn(text: string): number | null {
  const plain = halfwidth(text).replace(/[,\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
