import type { Field, Role } from "../../model/dataset.ts";
import { parsePeriod } from "../../model/period.ts";
import type { Problem } from "../../model/problem.ts";
import type { Repair } from "../../model/repair.ts";
import type { RawRecord } from "../../model/table.ts";
import { isFigure } from "../cell/figures.ts";
import { hasOwnYear, stepsLikeYear } from "../cell/time/years.ts";
import { isBareTime, mayBeFiscalYear, TimeColumn } from "../cell/time/columns.ts";
import type { FieldColumn } from "../header/header.ts";
import { isMonthLabel, isPartOfYear } from "../header/wide.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordContext } from "../row/repeats.ts";
import { cellWatches } from "./cells-among-others.ts";
import { decimalSignWatches } from "./decimal-signs.ts";
import type { ColumnFinding, Watch } from "./watch.ts";

/** What was found out of a table. */
interface Found {
  problems: Problem[];
  repairs: Repair[];
}

/** So many texts tell what a column is. */
const enough = 1000;

/** Keeps the texts of a column as long as each of them is of some kind. */
class Texts {
  readonly distinct = new Set<string>();
  count = 0;
  /** Whether every text so far is of the kind. */
  isAll = true;
  readonly #index: number;
  readonly #isKind: (text: string) => boolean;

  constructor({ index }: FieldColumn, isKind: (text: string) => boolean) {
    this.#index = index;
    this.#isKind = isKind;
  }

  get first(): string {
    const [first = ""] = this.distinct;
    return first;
  }

  add({ cells }: RawRecord): void {
    const text = this.isAll ? (cells[this.#index] ?? "").trim() : "";
    if (text === "") return;
    this.count += 1;
    if (this.distinct.has(text)) return;
    this.isAll = this.#isKind(text);
    if (this.distinct.size < enough) this.distinct.add(text);
  }
}

const watch = (texts: Texts, end: () => ColumnFinding[]): Watch => ({
  add: (record) => {
    texts.add(record);
  },
  end: () => (texts.isAll && texts.count > 1 ? end() : []),
});

const textRoles: readonly Role[] = ["dimension", "name", "note"];

/** A time that is more than a number, and more than part of one. */
const isWrittenTime = (text: string): boolean =>
  new TimeColumn({ filledCounts: new Map([[text, 1]]) }).isTime(text, false);

/** Text that is nothing but times, in a table without a period. */
function timesWatch(column: FieldColumn): Watch {
  const texts = new Texts(column, isWrittenTime);
  return watch(texts, () => [{ key: "unread-column.times", column, value: texts.first }]);
}

/** Text that is nothing but figures, some of which are more than a row of digits. */
function figuresWatch(column: FieldColumn): Watch {
  const { unit } = column.field;
  const texts = new Texts(column, (text) =>
    isFigure(text, unit && (Object.values(unit)[0] ?? null)),
  );
  return watch(texts, () => {
    const dressed = [...texts.distinct].find((text) => !/^\d+$/.test(text));
    return dressed === undefined ? [] : [{ key: "unread-column.figures", column, value: dressed }];
  });
}

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);

/** Months beside texts that are read as years of their own, which may be months as well. */
function ownYearWatch(column: FieldColumn): Watch {
  const texts = new Texts(column, () => true);
  return watch(texts, () => {
    const months = [...texts.distinct].filter(isMonth);
    const year = months.find(stepsLikeYear);
    return year !== undefined && !months.every(stepsLikeYear)
      ? [{ key: "unread-column.fiscal-years", column, value: year }]
      : [];
  });
}

/** Months that step as years do, which say nothing of months. */
function fiscalWatch(column: FieldColumn): Watch {
  if (hasOwnYear(column.field.calendar ?? {})) return ownYearWatch(column);
  const texts = new Texts(column, mayBeFiscalYear);
  return watch(texts, () => {
    const month = [...texts.distinct].find((text) => parsePeriod(text));
    return month !== undefined && texts.distinct.size > 1
      ? [{ key: "unread-column.fiscal-years", column, value: month }]
      : [];
  });
}

const titles = ({ name, title }: Field): string[] => [name, ...Object.values(title)];

/** Years in one column, and their months or quarters in another. */
function splitWatch(period: FieldColumn, column: FieldColumn): Watch {
  const years = new Texts(period, (text) => isBareTime(text) && text.length === 4);
  const parts = new Texts(column, isPartOfYear);
  return {
    add: (record) => {
      years.add(record);
      parts.add(record);
    },
    end: () =>
      years.isAll && parts.isAll && parts.count > 1
        ? [
            {
              key: "split-period",
              column,
              value: parts.first,
              params: { other: period.field.title },
            },
          ]
        : [],
  };
}

function watchesOf({ header, schema }: RecordContext): Watch[] {
  const { columns } = header;
  const inRoles = (...roles: readonly Role[]) =>
    columns.filter(({ field }) => roles.includes(field.role));
  const [period] = inRoles("period");
  const isKnown = schema.isPartial !== true;
  const months = columns.filter(
    ({ field }) => field.role !== "period" && titles(field).some(isMonthLabel),
  );
  return [
    ...(period || !isKnown ? [] : inRoles(...textRoles).map(timesWatch)),
    ...(isKnown ? inRoles("name", "note").map(figuresWatch) : []),
    ...(period ? [fiscalWatch(period), ...months.map((each) => splitWatch(period, each))] : []),
    ...columns
      .filter(({ field }) => field.role === "value")
      .flatMap((column) => decimalSignWatches(column, schema)),
    ...(isKnown ? cellWatches(columns, schema.primaryKey) : []),
  ];
}

/** Finds out what only all cells of a column tell together. */
export class ColumnFindings {
  readonly #context: RecordContext;
  readonly #watches: Watch[];

  constructor(context: RecordContext) {
    this.#context = context;
    this.#watches = watchesOf(context);
  }

  add(record: RawRecord): void {
    for (const { add } of this.#watches) add(record);
  }

  /** What was found out of a table, with that of its columns and without what follows from it. */
  told({ problems, repairs }: Found): Found {
    const { file, header } = this.#context;
    const found = this.#watches.flatMap(({ end }) => end());
    const own = found.map(({ key, column, value, params, spot }) =>
      problem(key, file, {
        spot: spot ?? cellSpot(header, column.index),
        value,
        params: { ...params, field: column.field.title },
      }),
    );
    // Rows of one year that differ in their month are no repetitions.
    const isSplit = found.some(({ key }) => key === "split-period");
    const doubtful = found.flatMap(({ key, column }) =>
      key === "unread-column.decimal-comma" ? [column.index + 1] : [],
    );
    const isDoubtful = ({ kinds, column }: Repair) =>
      kinds.includes("thousands") && column !== null && doubtful.includes(column);
    return {
      problems: [...own, ...problems.filter(({ code }) => !isSplit || code !== "primary-key")],
      repairs: repairs.filter((repair) => !isDoubtful(repair)),
    };
  }
}
