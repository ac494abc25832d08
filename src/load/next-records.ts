import { leadLength } from "../check/header/search.ts";
import { withUnit } from "../check/header/unit.ts";
import { isBlank } from "../check/table/blank-rows.ts";
import { readColumns } from "../draft/draft.ts";
import type { Field } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import type { Site } from "../model/site.ts";
import type { BrokenCell, RawRecord } from "../model/table.ts";
import type { ParsedTable } from "../parse/table.ts";

/** What a table is read by as `data:new` reads it. */
export interface DraftGround {
  site: Site;
  places: Places;
  locale: Locale;
}

/** The columns of a dataset by the labels of an office: the title, or what a draft would call them. */
function namesOf(
  records: readonly RawRecord[],
  fields: readonly Field[],
  ground: DraftGround,
): Map<string, string> {
  const found = readColumns(records, { ...ground, file: "", fileName: "", decimalComma: false });
  const isDue = ({ name }: { name: string }) => fields.some((each) => each.name === name);
  const drafted = found && "fields" in found ? found.fields.filter(isDue) : [];
  return new Map([
    ...drafted.map(({ label, name }) => [label, name] as const),
    ...fields.flatMap(({ name, title }) =>
      Object.values(title).map((text) => [text, name] as const),
    ),
    ...fields.map(({ name }) => [name, name] as const),
  ]);
}

/**
 * The records of a file that is to follow a table, as `data:new` would take them: under the names of
 * the columns, without what stands above these, blank rows, and labels that stand again.
 */
export function* nextRecords(
  { records }: ParsedTable,
  fields: readonly Field[],
  ground: DraftGround,
): Generator<RawRecord | BrokenCell> {
  const whole = [...records()];
  const names = namesOf(
    whole.filter((each) => "cells" in each),
    fields,
    ground,
  );
  const nameOf = (label: string): string | undefined =>
    names.get(label.trim()) ?? names.get(withUnit(label.trim()).title);
  const knownIn = ({ cells }: RawRecord) =>
    cells.filter((label) => nameOf(label) !== undefined).length;
  const lead = whole.slice(0, leadLength).filter((each) => "cells" in each);
  const [header] = lead.toSorted((a, b) => knownIn(b) - knownIn(a));
  for (const record of whole) {
    if (!("cells" in record)) yield record;
    else if (record === header)
      yield { ...record, cells: record.cells.map((label) => nameOf(label) ?? label) };
    else if (header && (record.line < header.line || isBlank(record))) continue;
    else if (header?.cells.every((label, index) => label === record.cells[index])) continue;
    else yield record;
  }
}
