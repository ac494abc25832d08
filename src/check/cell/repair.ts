import type { Field, Role } from "../../model/dataset.ts";
import type { RepairKind } from "../../model/repair.ts";
import type { CellMark } from "../../model/table.ts";
import type { CellCheck } from "../table-schema.ts";
import { unseenAtEnds, unseenInCell } from "../unseen.ts";

/** A cell put right, and what was done to it. */
export interface RepairedText {
  text: string;
  kinds: RepairKind[];
}

interface RepairContext {
  field: Field;
  faultOf: CellCheck;
  /** Whether a comma may be a decimal sign, as it is where semicolons part the cells. */
  decimalComma: boolean;
  /** The only time, place or code that a text can mean, as our tables write it; left out where none is due. */
  meant?: (text: string) => string | null;
}

/** Roles whose cells are words for readers, where a fullwidth character is as good as another. */
const wordRoles: readonly Role[] = ["name", "note", "paragraph"];

/** The zeros of the scripts whose digits are read, ten in a row each: Arabic, Persian, Indian, Thai and others. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

function digitOf(character: string): string {
  const code = character.charCodeAt(0);
  const zero = zeros.findLast((each) => each <= code);
  return zero !== undefined && code < zero + 10 ? String(code - zero) : character;
}

/** Whether a text has none but the characters of ASCII, as most cells have. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** Fullwidth forms of ASCII, digits of other scripts, the minus sign and the ideographic space. */
export const halfwidth = (text: string): string => (isAscii(text) ? text : halved(text));

const halved = (text: string): string =>
  text
    .replace(/[\u0660-\u1819]/g, digitOf)
    .replace(/(?<=\d)\u066c(?=\d)/g, ",")
    .replace(/(?<=\d)\u066b(?=\d)/g, ".")
    .replaceAll("\u066a", "%")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(/\u3000/g, " ");

const groupedByComma = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const groupedBySpace = /^-?\d{1,3}([ \u00a0\u202f\u2009]\d{3})+(\.\d+)?$/;

function withoutGroups(text: string, { field, decimalComma }: RepairContext): string {
  const isDoubtful = decimalComma && (field.type === "number" || /^-?\d{1,3},000$/.test(text));
  if (groupedByComma.test(text) && !isDoubtful) return text.replaceAll(",", "");
  return groupedBySpace.test(text) ? text.replace(/\s/g, "") : text;
}

export const isNumeric = ({ type }: Field): boolean => type !== "string";

/** What is certain only because it makes a wrong cell right, one after the other. */
const steps: { kind: RepairKind; apply: (text: string, context: RepairContext) => string }[] = [
  {
    kind: "fullwidth",
    apply: (text, { field }) => (wordRoles.includes(field.role) ? text : halfwidth(text).trim()),
  },
  {
    kind: "thousands",
    apply: (text, context) => (isNumeric(context.field) ? withoutGroups(text, context) : text),
  },
  {
    kind: "decimals", // 302.00 is the whole number 302
    apply: (text, { field }) =>
      field.type === "integer" && /^-?\d+\.0+$/.test(text) ? text.replace(/\..*$/, "") : text,
  },
  {
    kind: "time", // 2023年一季度 can be no other time
    apply: (text, { field, meant }) => (field.role === "period" ? meant?.(text) : null) ?? text,
  },
  {
    kind: "place", // 嘉兴市南湖区 is no other place
    apply: (text, { field, meant }) => (field.role === "place" ? meant?.(text) : null) ?? text,
  },
  {
    kind: "word", // 初步数 is the status P, a label of a category is that category
    apply: (text, { field, meant }) =>
      (isNumeric(field) || ["period", "place"].includes(field.role) ? null : meant?.(text)) ?? text,
  },
];

const ampersand = 0x26;

/** Whether a text has visible ASCII at its ends, and nothing but that and spaces between them, and no code of a web page, as most cells have. */
export function isTrimmedAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === ampersand) return false;
  }
  return text !== "" && !text.startsWith(" ") && !text.endsWith(" ");
}

/** Signs that web pages write by names. */
const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  middot: "·",
  deg: "°",
};

/** What their names call the marks of letters: `&eacute;`. */
const accents: Record<string, string> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
};

/** A sign that a web page writes by its name or its number: `&amp;`, `&eacute;`, `&#227;`, `&#xE3;`. */
const entity = RegExp(
  `&(?:#([3-9]\\d|[1-9]\\d{2,5})|#x([\\da-f]{2,5})|([a-z])(${Object.keys(accents).join("|")})|([a-z]{2,6}));`,
  "gi",
);

function signOf(written: string, ...groups: (string | undefined)[]): string {
  const [decimal, hex = "", letter, accent = "", name] = groups;
  if (letter) return (letter + (accents[accent] ?? "")).normalize("NFC");
  if (name) return entities[name] ?? written;
  return String.fromCodePoint(decimal ? +decimal : parseInt(hex, 16));
}

/** A text without what nobody sees at its ends, or anywhere, and with the signs that codes of web pages stand for. */
export function trimmed(before: string): RepairedText {
  if (isTrimmedAscii(before)) return { text: before, kinds: [] };
  const decoded = before.includes("&") ? before.replace(entity, signOf) : before;
  const spaceless = decoded.trim();
  const text = spaceless.replace(unseenAtEnds, "").replace(unseenInCell, "");
  return {
    text,
    kinds: [
      ...(/^\s|\s$/.test(before) ? (["spaces"] as const) : []),
      ...(text === spaceless ? [] : (["invisible"] as const)),
      ...(decoded === before ? [] : (["entity"] as const)),
    ],
  };
}

/** Adds the steps that make a cell right; null where they do not. */
function mended(start: RepairedText, context: RepairContext): RepairedText | null {
  let { text, kinds } = start;
  for (const { kind, apply } of steps) {
    const next = apply(text, context);
    if (next === text) continue;
    [text, kinds] = [next, [...kinds, kind]];
    if (context.faultOf(text) === null) return { text, kinds };
  }
  return null;
}

/** What a cell says, put right; codes of web pages stay where it is right with them alone. */
function rightIn(written: string, context: RepairContext): RepairedText {
  const start = trimmed(written);
  if (context.faultOf(start.text) === null) return start;
  if (written.includes("&") && context.faultOf(written) === null)
    return { text: written, kinds: [] };
  return mended(start, context) ?? start;
}

/** What the workbook itself did to a cell before it came here. */
function markedKinds(mark: CellMark | undefined, { role }: Field): RepairKind[] {
  if (mark?.kind === "rounded") return ["rounded"];
  if (mark?.kind === "percent") return ["percent"];
  return mark?.kind === "date" && mark.isCertain && role === "period" ? ["date"] : [];
}

/** Whether a column is in per cent, so that a workbook's cell of per cent is one of its numbers. */
export const isInPercent = (field: Field): boolean =>
  isNumeric(field) && Object.values(field.unit ?? {}).some((unit) => /%|per ?cent/i.test(unit));

/**
 * Puts right in a cell what is certain: what nobody sees at its ends always,
 * the rest only where the cell is wrong with it and right without.
 */
export function repairCell(
  before: string,
  mark: CellMark | undefined,
  context: RepairContext,
): RepairedText {
  const isPercent = mark?.kind === "percent" && isInPercent(context.field);
  const found = rightIn(isPercent ? before.replace(/%$/, "") : before, context);
  const known = mark?.kind === "percent" && !isPercent ? undefined : mark;
  return { text: found.text, kinds: [...markedKinds(known, context.field), ...found.kinds] };
}
