import { halfwidth } from "../repair.ts";

const season =
  "(?:early |late )?(?:spring|summer|autumn|fall|winter|michaelmas|hilary|trinity|lent|easter)";
const counted = "(?:first|second|third|1st|2nd|3rd|[1-4]|i{1,3}|iv)";
const part = "(?:term|semester|trimester|semestre|trimestre|halbjahr|семестр)";
const named = `(?:${season}(?: (?:term|semester|session|quarter))?|${part} ${counted}|${counted}\\.? ${part})`;
const years = "\\d{4}(?: ?[-–/] ?(?:\\d{4}|\\d{2}))?";

const ways = [
  RegExp(`^${named},? ${years}$`, "i"),
  RegExp(`^(?:fy|ay|sy)? ?${years}(?: academic year| school year)?[,:]? ${named}$`, "i"),
  /^\d{4}(\s*[-–—~至/]\s*\d{2,4})?\s*(年度?|学年度?|學年度?)?\s*[（(]?\s*(第?[一二三四1-4上下][学學]期|[春夏秋冬][季]?([学學]期)?)\s*[)）]?$/u,
  RegExp(`^(зима|весна|лето|осень),? ${years}$`, "i"),
];

/** Whether a text is a school term or a season, which does not say when it begins and ends: 2023秋, Fall 2023, 2023/24 Term 2. */
export const callsTerm = (text: string): boolean => {
  const plain = halfwidth(text).replace(/\s+/g, " ").trim();
  return ways.some((way) => way.test(plain));
};
