import { cellCheck } from "./cell.ts";
import { pairCheck } from "./pairs.ts";
import { personalCheck } from "./personal.ts";
import { positionCheck } from "./position.ts";
import { cellSpot, problem } from "./problem.ts";
import { repeatChecks, type RecordCheck, type RecordContext } from "./repeats.ts";
import { withoutNumberCheck } from "./without-number.ts";

function widthCheck({ file, header }: RecordContext): RecordCheck {
  const { width, columns } = header;
  return (record) => {
    const count = record.cells.length;
    const params = { count: String(count), width: String(width) };
    if (count > width) {
      const details = { spot: cellSpot(record, width), value: record.cells[width] ?? "", params };
      return [problem("extra-cell", file, details)];
    }
    const absent = columns.find(({ index }) => index >= count);
    if (count === width || !absent) return [];
    const spot = cellSpot(record, count);
    return [
      problem("missing-cell.absent", file, {
        spot,
        params: { ...params, field: absent.field.title },
      }),
    ];
  };
}

function cellsCheck({ file, header, schema }: RecordContext): RecordCheck {
  const checks = header.columns.map(({ field, index }) => ({
    field,
    index,
    faultOf: cellCheck(field, schema),
  }));
  return (record) =>
    checks.flatMap(({ field, index, faultOf }) => {
      const value = record.cells[index];
      const fault = value === undefined ? null : faultOf(value);
      if (value === undefined || !fault) return [];
      const params = { ...fault.params, field: field.title };
      return [problem(fault.key, file, { spot: cellSpot(record, index), value, params })];
    });
}

/** Makes the check of records, which are to be given to it in the order of the file. */
export function recordCheck(context: RecordContext): RecordCheck {
  const { file, header, schema } = context;
  const checks = [
    widthCheck(context),
    cellsCheck(context),
    positionCheck(context),
    withoutNumberCheck(context),
    pairCheck(context),
    personalCheck(context),
    ...repeatChecks(file, header.columns, schema),
  ];
  return (record) => checks.flatMap((check) => check(record));
}
