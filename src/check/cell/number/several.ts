import type { Naming } from "./naming.ts";
import { writtenNumber as numeral } from "./written.ts";

const length = /^\d+(?::[0-5]\d){1,2}$|^\d+ ?(?:小?[时時]|分|h|m|ч)\p{L}* ?\d+ ?\p{L}*$/iu;

const parts = RegExp(`^${numeral} ?[%‰]? ?(?:±|\\+/-|[([/:：]) ?${numeral}[^\\p{L}]*$`, "u");

/** Several numbers in a cell: `1小时10分`, `1:30`, `5.0 ± 0.3`, `5.0 (4.1–6.2)`, `100 (12.0%)`, `10/30`. */
export const several: Naming = (text) =>
  length.test(text) || parts.test(text) ? { key: "type-error.several" } : null;
