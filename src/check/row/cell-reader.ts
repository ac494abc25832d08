import type { Field, Role } from "../../model/dataset.ts";
import type { CellMark } from "../../model/table.ts";
import { cellCheck } from "../cell/cell.ts";
import { explain, plainDamage } from "../cell/damage.ts";
import { markMeant, qualifierMeanings, statusMeanings } from "../cell/meanings.ts";
import { isSum, placeOfNumber, placesNamed } from "../cell/place-names.ts";
import { only } from "../nearest.ts";
import { calledTime } from "../cell/time/called.ts";
import { certainPeriod } from "../cell/time/readings.ts";
import type { FieldColumn } from "../header/header.ts";
import { remembered, rememberedTexts } from "../cell/remembered.ts";
import type { RecordContext } from "./repeats.ts";
import { halfwidth, repairCell, type RepairedText } from "../cell/repair.ts";
import type { CellCheck, Fault, TableSchema } from "../table-schema.ts";

interface ReadText extends RepairedText {
  /** What is still wrong. */
  fault: Fault | null;
}

/** Reads the cells of one column. */
export interface CellReader extends FieldColumn {
  /** Whether a cell is right as it stands, and certainly holds nothing to put right. */
  isSound: (text: string) => boolean;
  read: (text: string, mark: CellMark | undefined) => ReadText;
}

/** What holds nothing unseen, and nothing that only looks right: most cells. */
const isPlain = (text: string): boolean => text === "" || /^[\w-]([\w .:/-]*\w)?$/.test(text);

interface Reading {
  text: string;
  mark: CellMark | undefined;
  fault: Fault | null;
}

/** What happened to a blank cell. */
const blankFault = ({ mark, fault }: Reading): Fault | null =>
  fault && mark?.kind === "merged"
    ? { key: "missing-cell.merged", params: { from: mark.from } }
    : fault;

/** A word as it is compared: `社区（村）` and `社区(村)` are one. */
const plainWord = (text: string): string => halfwidth(text).trim();

/** The code that readers are told by a word: the label of a category, the title of a source, a word for a status. */
function coded({ role, categories }: Field, { sourceTitles }: TableSchema) {
  const titles = new Map(
    [...(sourceTitles ?? [])].map(([title, name]) => [plainWord(title), name]),
  );
  const labels = categories.map(({ value, label }) => ({
    value,
    words: Object.values(label).map(plainWord),
  }));
  const labelled = (text: string) =>
    only(labels.filter(({ words }) => words.includes(text)))?.value;
  const codes: Partial<Record<Role, (text: string) => string | undefined>> = {
    source: (text) => titles.get(text),
    status: (text) => markMeant(text, statusMeanings),
    qualifier: (text) => markMeant(text, qualifierMeanings),
  };
  return (text: string) => {
    const plain = plainWord(text);
    return codes[role]?.(plain) ?? labelled(plain) ?? null;
  };
}

/** How the only time, place or code that a text can mean is found. */
function meaning(
  field: Field,
  schema: TableSchema,
  { beside, isClock }: Pick<RecordContext, "beside" | "isClock">,
): { meant?: (text: string) => string | null } {
  const { role, title, calendar } = field;
  const { places, whole } = schema;
  const titles = Object.values(title);
  if (role === "period")
    return {
      meant: (text) =>
        isClock?.(text)
          ? null
          : (certainPeriod(calledTime(text, titles), calendar) ?? beside?.(text) ?? null),
    };
  if (role !== "place") return { meant: coded(field, schema) };
  if (!places) return {};
  const named = (text: string) =>
    only(placesNamed(text, places).map(({ id }) => id)) ?? placeOfNumber(text, places)?.id ?? null;
  return { meant: (text) => named(text) ?? (isSum(text) ? (whole ?? null) : null) };
}

/** Makes the reader of a column. */
export function cellReader(
  { field, index }: FieldColumn,
  schema: TableSchema,
  neighbours: Pick<RecordContext, "beside" | "isClock"> = {},
): CellReader {
  const faultOf: CellCheck = cellCheck(field, schema);
  const context = {
    field,
    faultOf,
    decimalComma: schema.decimalComma ?? false,
    ...meaning(field, schema, neighbours),
  };
  const named = ({ text, mark, fault }: Reading): Fault | null =>
    plainDamage(text, mark, field) ?? (fault && (explain(text, context, faultOf) ?? fault));
  const read = rememberedTexts<ReadText>((before, mark) => {
    const repaired = repairCell(before, mark, context);
    const { text } = repaired;
    const reading = { text, mark, fault: faultOf(text) };
    return { ...repaired, fault: text === "" ? blankFault(reading) : named(reading) };
  });
  const isRight = (text: string): boolean => {
    const { kinds, fault } = read(text, undefined);
    return kinds.length === 0 && fault === null;
  };
  const isSound = (text: string) => (isPlain(text) ? faultOf(text) === null : isRight(text));
  return { field, index, isSound: remembered(isSound), read };
}
