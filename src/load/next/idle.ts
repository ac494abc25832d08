import { isFigure } from "../../check/cell/figures.ts";
import { placesNamed } from "../../check/cell/place-names.ts";
import { noteLabel } from "../../draft/labels.ts";
import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";

/** Labels of who filled a table in, and when, which says nothing of its figures. */
const paperwork =
  /^((联系)?电话|填[表报報](人|单位|單位|日期|时间|時間)|制表人?|審核人?|审核人?|复核人?|經辦人|经办人|联系人|聯絡人|联系(电话|方式)|录入(人|时间|日期)|更新(时间|時間|日期|于)|(last )?updated?( at| on| by)?|(prepared|checked|entered|filled in) (by|on)|contact( person)?|comments?|примечани[ея]|исполнитель|ответственный)$/i;

/** Labels that number the rows, or what they are of. */
const serial =
  /(编号|編號|代码|代碼|编码|編碼|序号|序號|流水号|流水號|\bcode|[_ ]id)$|^(code|id|uuid|#|№)$/i;

/** Whether a label calls its column remarks, and neither numbers nor who filled the table in. */
export const callsRemark = (label: string): boolean =>
  noteLabel.test(label.trim()) || /^(comments?|примечани[ея])$/i.test(label.trim());

/** The ids of the places that a text may name, each text looked up once. */
function idReader(places: Places): (text: string | undefined) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text = "") => {
    const ids = known.get(text) ?? placesNamed(text, places).map(({ id }) => id);
    known.set(text, ids);
    return ids;
  };
}

/** Whether the places that a column says are in each row those of another; null where it says none, or few. */
function repeats(
  rows: readonly (readonly string[])[],
  index: number,
  idsIn: ReturnType<typeof idReader>,
): boolean | null {
  const own = rows.filter((cells) => (cells[index] ?? "").trim() !== "");
  const named = own.filter((cells) => idsIn(cells[index]).length > 0);
  if (named.length === 0 || named.length * 2 < own.length) return null; // a row may be of all of them
  const width = named.reduce((most, { length }) => Math.max(most, length), 0);
  const others = Array.from({ length: width }, (_, at) => at).filter((at) => at !== index);
  return others.some((at) =>
    named.every((cells) => {
      const ids = idsIn(cells[index]);
      return idsIn(cells[at]).some((id) => ids.includes(id));
    }),
  );
}

/** Tells of a column that is no field's whether it holds nothing of a table: it is blank, a remark, a number of the row, a place that another column says too, or who filled the table in. */
export type IdleColumns = (header: RawRecord, index: number) => boolean;

/** Makes the function that tells which columns of a file hold nothing of a table, each looked through once. */
export function idleColumns(records: readonly RawRecord[], places: Places): IdleColumns {
  const known = new Map<string, boolean>();
  const idsIn = idReader(places);
  const isIdle: IdleColumns = (header, index) => {
    const label = (header.cells[index] ?? "").trim();
    const below = records.filter(({ row }) => row > header.row);
    const cells = below.values().map(({ cells }) => (cells[index] ?? "").trim());
    const filled = cells.filter((cell) => cell !== "");
    if (paperwork.test(label)) return true;
    const isRepeated = repeats(
      below.map((each) => each.cells),
      index,
      idsIn,
    );
    if (isRepeated !== null || serial.test(label)) return isRepeated ?? true;
    const isRemark = noteLabel.test(label);
    return isRemark
      ? !filled.toArray().some((cell) => isFigure(cell, null))
      : filled.next().done === true;
  };
  return (header, index) => {
    const key = `${header.row} ${index}`;
    const found = known.get(key) ?? isIdle(header, index);
    known.set(key, found);
    return found;
  };
}
