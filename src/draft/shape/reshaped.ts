import { Reshaper } from "../../check/reshape/reshaper.ts";
import type { Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reshape } from "../../model/reshape.ts";
import { valuesAcross } from "../../model/reshape-labels.ts";
import type { RawRecord } from "../../model/table.ts";
import type { Shape } from "./shape.ts";

/** The long table of a file, its labels first, and the rows of totals that are none. */
export class Reshaped implements Iterable<RawRecord> {
  /** Known at the end of each reading. */
  problems: Problem[] = [];
  readonly #records: Iterable<RawRecord>;
  readonly #shape: Shape;
  readonly #context: { file: string; places: Places };

  constructor(
    records: Iterable<RawRecord>,
    shape: Shape,
    context: { file: string; places: Places },
  ) {
    this.#records = records;
    this.#shape = shape;
    this.#context = context;
  }

  *[Symbol.iterator](): Generator<RawRecord> {
    const { reshape, fields } = this.#shape;
    const { file, places } = this.#context;
    const schema = { fields, primaryKey: [], places, sources: null, reshape };
    const reshaper = new Reshaper({ file, schema }, reshape);
    for (const record of this.#records) yield* reshaper.add(record);
    yield* reshaper.rest();
    this.problems = reshaper.end();
  }
}

/** The same declaration for fields of other names. */
export function renamed(reshape: Reshape, nameOf: (label: string) => string): Reshape {
  const { columns, across, values, lines, filled: merged, nested, units } = reshape;
  const keys = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).map(([label, each]) => [nameOf(label), each]));
  return {
    ...reshape,
    columns: keys(columns),
    ...(across && { across: across.map((each) => (each === valuesAcross ? each : nameOf(each))) }),
    ...(values && {
      values: Object.fromEntries(
        Object.entries(values).map(([label, each]) => [label, nameOf(each)]),
      ),
    }),
    ...(lines && { lines: keys(lines) }),
    ...(units && { units: keys(units) }),
    ...(merged && { filled: merged.map(nameOf) }),
    ...(nested !== undefined && { nested: nameOf(nested) }),
  };
}
