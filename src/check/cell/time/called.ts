import { eraText } from "./eras.ts";
import { quarterText } from "./quarters.ts";

/** A time with what the labels of its column say of it: of which calendar it is, or that it is a quarter. */
export const calledTime = (text: string, labels: readonly string[]): string =>
  eraText(quarterText(text, labels), labels);
