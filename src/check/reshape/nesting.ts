import type { Reshape } from "../../model/reshape.ts";
import type { CellMark, RawRecord } from "../../model/table.ts";
import { halfwidth } from "../cell/repair.ts";
import { callsSum } from "../whole-words.ts";
import type { Layout } from "./layout.ts";

/** The sign before a part: #男; but no mistake of Excel (#N/A, ###), nor a rank, nor a number (# schools). */
const partSign =
  /^#(?![#\d]| [a-z]{3}|([Nn]\/[Aa]|(DIV\/0|REF|VALUE|NUM|NULL|SPILL|CALC)!|NAME\?)$)\s*/u;

/** The words before a part: 其中：男, of which: men. */
const partWords = /^(其中\s*[:、,]?|of which\b:?|из них:?|в том числе:?)\s*(?=\S)/iu;

/** What the name of a part begins with; blank where it names none. */
const partMark = (text: string): string => (partSign.exec(text) ?? partWords.exec(text))?.[0] ?? "";

/** Dots in place of spaces, as the US Census sets names in: `..Male`. */
const leadingDots = /^\.{1,8}(?![a-z]$)(?=\s*(\d+[^.\d]*)?\p{L})/u;

/** Whether a text says that it names a part. */
export const isPart = (text: string): boolean => partMark(halfwidth(text.trimStart())) !== "";

/** The width of what stands before a text, a character of East Asia being two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, each) => sum + (each === "\t" ? 4 : each > "\u2e7f" ? 2 : 1), 0);

/** How far a name is set in, and the name; a space alone is a slip, and a mark counts as far as it reaches. */
export function setIn(text: string, cell?: CellMark): { indent: number; name: string } {
  const whole = text.trimStart();
  const [dots = ""] = leadingDots.exec(whole) ?? [];
  const own = whole.slice(dots.length).trimStart();
  const mark = partMark(halfwidth(own));
  const format = (cell?.kind === "set-in" ? 2 * cell.steps : 0) + 2 * dots.length;
  const spaces = format + 2 * Math.floor(widthOf(text.slice(0, text.length - whole.length)) / 2);
  const indent = mark === "" ? spaces : spaces + Math.max(2, widthOf(own.slice(0, mark.length)));
  return { indent, name: own.slice(mark.length).trim() };
}

/** The numbers of an outline, the upper first: 一、（一）1.（1）. */
const outline = [
  /^[一二三四五六七八九十]+、/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[.、](?!\d)/,
  /^\(\d{1,2}\)/,
];

const levelOf = (name: string): number =>
  outline.findIndex((number) => number.test(halfwidth(name)));

/** Whether a name has rows below it, by its number: 一、人口, （一）社区. */
const isHead = (name: string): boolean => [0, 1].includes(levelOf(name));

/** Whether names without numbers stand below some that have one: lines of their own, or rows of which one has 一、. */
export function areOutlined(headings: readonly string[], rows: readonly string[]): boolean {
  const names = rows.map((text) => text.trim()).filter((text) => text !== "");
  const first = names.filter((name) => levelOf(name) === 0);
  const haveParts = first.length > 1 && names.some((name) => levelOf(name) < 0 && !callsSum(name));
  return haveParts || headings.filter((text) => isHead(text.trim())).length > 1;
}

/** Tells name after name how far it is set in, numbers of an outline counting as steps once one has begun with 一、. */
export class Indents {
  #isOutlined = false;
  /** How far names without a number are set in below the last that has one. */
  #below = 0;

  of(text: string, cell?: CellMark, isHeading = false): { indent: number; name: string } {
    const own = setIn(text, cell);
    const level = levelOf(own.name);
    this.#isOutlined ||= level === 0;
    const steps = this.#isOutlined && level > 0 ? level : 0;
    const indent = own.indent + (level < 0 ? this.#below : 2 * steps);
    const hasParts = isHead(own.name) && (isHeading || this.#isOutlined);
    if (level >= 0) this.#below = hasParts ? indent + 2 : 0;
    return { ...own, indent };
  }
}

/** Whether some names of a column are set in below others. */
export function areSetIn(cells: readonly { text: string; mark?: CellMark | undefined }[]): boolean {
  const indents = new Indents();
  const filled = cells.filter(({ text }) => text.trim() !== "");
  return new Set(filled.map(({ text, mark }) => indents.of(text, mark).indent)).size > 1;
}

interface Above {
  indent: number;
  path: string;
  /** Whether it is a line of its own above its parts, and has no figures. */
  isHeading: boolean;
}

/** A record whose name tells what it is a part of. */
export interface NestedRecord {
  record: RawRecord;
  /** Whether what it is a part of has figures too, which a total would count twice. */
  isPart: boolean;
}

/** Reads what is set in below a row as its part: `总人口`, `  其中：男` → `总人口 / 男`. */
export class Nesting {
  readonly #index: number;
  readonly #indents = new Indents();
  #above: Above[] = [];
  /** A line of its own, which is a heading only if parts follow. */
  #pending: { record: NestedRecord; indent: number } | null = null;

  constructor({ nested = "" }: Reshape, { stays }: Layout) {
    this.#index = stays.get(nested)?.[0] ?? -1;
  }

  /** The rows that are known once one more record is: a line of its own is one where no parts follow. */
  take(record: RawRecord): NestedRecord[] {
    const text = record.cells[this.#index] ?? "";
    if (text.trim() === "") return [...this.rest(), { record, isPart: false }];
    const isHeading = record.cells.every((cell, at) => at === this.#index || cell.trim() === "");
    const mark = record.marks?.get(this.#index);
    const { indent, name } = this.#indents.of(text, mark, isHeading);
    const isBelow = this.#pending !== null && indent > this.#pending.indent;
    const rows = isBelow ? [] : this.rest();
    this.#pending = null;
    const nested = this.#nested(record, { indent, name, isHeading });
    if (!isHeading) return [...rows, nested];
    this.#pending = { record: nested, indent };
    return rows;
  }

  /** A line of its own that no parts followed. */
  rest(): NestedRecord[] {
    const { record } = this.#pending ?? {};
    this.#pending = null;
    return record ? [record] : [];
  }

  /** What adds up others is no part of what stands above it, and has none. */
  #nested(
    record: RawRecord,
    { indent, name, isHeading }: Omit<Above, "path"> & { name: string },
  ): NestedRecord {
    this.#above = this.#above.filter((each) => each.indent < indent);
    const isSum = callsSum(name);
    const path = isSum
      ? name
      : [...this.#above.slice(-1).map((each) => each.path), name].join(" / ");
    const isPart = !isSum && this.#above.some((each) => !each.isHeading);
    if (!isSum) this.#above.push({ indent, path: isHeading ? headingOf(path) : path, isHeading });
    return { record: { ...record, cells: record.cells.with(this.#index, path) }, isPart };
  }
}

/** A heading without the colon that it may end with. */
const headingOf = (path: string): string => path.replace(/\s*[:：]$/, "");
