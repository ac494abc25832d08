import type { Problem } from "../../model/problem.ts";
import type { Repair } from "../../model/repair.ts";
import type { RawRecord } from "../../model/table.ts";
import { BlankRun, isBlank } from "./blank-rows.ts";
import { ColumnFindings } from "./column-findings.ts";
import { ColumnTotals } from "./column-totals.ts";
import { KeyCause } from "./key-cause.ts";
import { extraRow, looksExtra } from "./extra-rows.ts";
import { isHeaderAgain, labelsText, labelTest } from "../header/search.ts";
import { misplacedCells, type Misplaced } from "../row/misplaced-cells.ts";
import { cellSpot, problem } from "../problem.ts";
import { MostTold } from "./most-told.ts";
import { recordCheck, type CheckedRecord } from "../row/record.ts";
import type { RecordContext } from "../row/repeats.ts";
import { PeriodTexts } from "./period-texts.ts";
import { SwapRun } from "./swap-run.ts";

interface BodyContext extends RecordContext {
  /** The labels of the header as they stand. */
  labels: readonly string[];
  /** Is given each record in which nothing is wrong, put right as far as that is certain. */
  take: (record: RawRecord) => void;
}

/** Checks the records below a header, in their order. */
export class TableBody {
  problems: Problem[] = [];
  repairs: Repair[] = [];
  readonly #problems = new MostTold<Problem>(({ code, rule }) => `${code}.${rule ?? ""}`);
  readonly #repairs = new MostTold<Repair>(({ kinds }) => kinds.join(" "));
  /** How many records there were. */
  count = 0;
  readonly #context: BodyContext;
  readonly #blanks: BlankRun;
  readonly #swaps: SwapRun;
  readonly #keys: KeyCause;
  readonly #columns: ColumnFindings;
  readonly #totals: ColumnTotals;
  readonly #periods: PeriodTexts | null;
  /** Records from the first on of which the period is told by all others. */
  readonly #held: RawRecord[] = [];
  readonly #check: (raw: RawRecord) => CheckedRecord;
  readonly #misplaced: (record: RawRecord, problems: readonly Problem[]) => Misplaced | null;
  readonly #isLabel: (text: string) => boolean;
  /** Where another table begins, and the last line of it. */
  #other: { header: RawRecord; last: number } | null = null;

  constructor(context: BodyContext) {
    const { file, header, schema } = context;
    this.#context = context;
    this.#blanks = new BlankRun(file);
    this.#swaps = new SwapRun(file);
    this.#keys = new KeyCause(context);
    this.#columns = new ColumnFindings(context);
    this.#totals = new ColumnTotals(context);
    this.#periods = PeriodTexts.of(header);
    this.#check = recordCheck({
      ...context,
      beside: (text) => this.#periods?.beside(text) ?? null,
      isClock: (text) => this.#periods?.isClock(text) ?? false,
    });
    this.#misplaced =
      header.problems.length === 0 && !schema.reshape ? misplacedCells(context) : () => null;
    this.#isLabel = labelTest(schema.fields);
  }

  /** How much is wrong so far. */
  get wrongCount(): number {
    return this.#problems.count;
  }

  add(record: RawRecord): void {
    this.count += 1;
    if (this.#context.header.columns.length === 0) return; // nothing is known of its cells
    const isOpen = this.#periods?.add(record) ?? false;
    if (isOpen || this.#held.length > 0) this.#held.push(record);
    else this.#take(record);
  }

  #take(record: RawRecord): void {
    if (this.#other) this.#other.last = record.line;
    else if (isBlank(record)) this.#blanks.add(record);
    else this.#row(record);
  }

  /** Tells what could be told only when all records were seen. */
  end(): void {
    this.#periods?.end();
    for (const record of this.#held.splice(0)) this.#take(record);
    this.#flush();
    const problems = this.#keys.told(this.#problems.list);
    const told = this.#columns.told({ problems, repairs: this.#repairs.list });
    this.repairs = told.repairs;
    this.problems = [...told.problems, ...this.#totals.end()];
    if (!this.#other) return;
    const { header, last } = this.#other;
    const params = { first: String(header.line), last: String(last) };
    const details = { spot: cellSpot(header, 0), value: labelsText(header), params };
    this.problems.push(problem("second-table.below", this.#context.file, details));
    this.#other = null;
  }

  #flush(): void {
    this.#problems.add([...this.#blanks.end(), ...this.#swaps.end()]);
  }

  #row(raw: RawRecord): void {
    const { record, repairs, problems } = this.#check(raw);
    const isWrong = problems.length > 0;
    const isExtra = (isWrong || looksExtra(raw)) && this.#extra(raw, isWrong);
    if (isExtra) return;
    this.#keys.add(record);
    this.#columns.add(raw);
    this.#totals.add(record);
    this.#repairs.add(repairs);
    if (!isWrong) {
      this.#flush();
      this.#context.take(record);
      return;
    }
    const misplaced = this.#misplaced(record, problems);
    if (misplaced?.swap) {
      this.#problems.add([...this.#blanks.end(), ...this.#swaps.add(misplaced.swap, record)]);
      return;
    }
    this.#flush();
    this.#problems.add(misplaced?.problems ?? problems);
  }

  /** Whether a record is none of figures, and is told as such. */
  #extra(record: RawRecord, isWrong: boolean): boolean {
    const extra = extraRow(record, this.#context, isWrong);
    const isHeader = isWrong && extra.length === 0 && isHeaderAgain(record, this.#isLabel);
    if (extra.length === 0 && !isHeader) return false;
    this.#flush();
    this.#problems.add(extra);
    if (isHeader) this.#headerAgain(record);
    return true;
  }

  #headerAgain(record: RawRecord): void {
    const { file, labels } = this.#context;
    const isSame = labels.every((label, index) => label.trim() === record.cells[index]?.trim());
    const details = { spot: cellSpot(record, 0), value: labelsText(record) };
    if (isSame) this.#problems.add([problem("second-table.repeated", file, details)]);
    else this.#other = { header: record, last: record.line };
  }
}
