import type { Naming } from "./naming.ts";
import { writtenNumber as numeral } from "./written.ts";

const hours = "小时|小時|时|時|hours?|hrs?|h|ч";
const minutes = "分钟|分鐘|分|minutes?|mins?|m|мин";
const seconds = "秒钟?|秒鐘?|seconds?|secs?|s|с";

const isRatio = (title: string): boolean => /比例?$|比率$|ratio/i.test(title);

/** A length of time in several units: `1小时10分`, `2h 15m`, `1:30`. */
export const duration: Naming = (text, { field }) =>
  !Object.values(field.title).some(isRatio) &&
  RegExp(
    `^\\d+ ?(?:${hours}) ?\\d+ ?(?:${minutes})?(?: ?\\d+ ?(?:${seconds}))?$|^\\d+ ?(?:${minutes}) ?\\d+ ?(?:${seconds})$|^\\d+(?::[0-5]\\d){1,2}$`,
    "iu",
  ).test(text)
    ? { key: "type-error.duration" }
    : null;

const several = [
  `${numeral} ?%? ?(?:±|\\+/-) ?${numeral} ?%?`, // 5.0 ± 0.3
  `${numeral} ?%? ?[([] ?${numeral} ?%? ?(?:[-–—~～,;至到]|to) ?${numeral} ?%? ?[)\\]]`, // 5.0 (4.1–6.2)
  `${numeral} ?[([] ?${numeral} ?[%‰] ?[)\\]]`, // 100 (12.0%)
  `${numeral} ?[%‰] ?[([] ?${numeral} ?[)\\]]`, // 12.0% (100)
  `${numeral} ?[/:：] ?${numeral}`, // 10/30, 1:15.3
].map((expression) => RegExp(`^${expression}$`, "iu"));

/** Several numbers that say something together. */
export const compound: Naming = (text) =>
  several.some((expression) => expression.test(text)) ? { key: "type-error.compound" } : null;
