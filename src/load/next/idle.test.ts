import { expect, test } from "vitest";
import type { Place } from "../../model/place.ts";
import { idleColumns } from "./idle.ts";

const places = new Map(
  [
    ["330402", "南湖区"],
    ["330411", "秀洲区"],
  ].map(([id = "", zh = ""]): [string, Place] => [
    id,
    {
      id,
      level: "district",
      tier: "compared",
      name: { zh },
      short: { zh },
      parent: null,
      members: [],
    },
  ]),
);

/** Whether the columns of a table hold nothing of it, by their labels. */
function idle(labels: string, ...rows: string[]): string[] {
  const records = [labels, ...rows].map((line, at) => ({
    line: at + 1,
    row: at + 1,
    cells: line.split(","),
  }));
  const isIdle = idleColumns(records, places);
  const [header] = records;
  return header ? header.cells.filter((_, index) => isIdle(header, index)) : [];
}

test.each([
  ["备注,人数", ["备注"], ["见附件,1", ",2"]],
  ["备注,人数", [], ["12,1", ",2"]],
  ["Notes,People", ["Notes"], [",1", "see below,2"]],
  ["编号,人数", ["编号"], ["1,1", "2,2"]],
  ["Postal code,人数", ["Postal code"], ["1,1", "2,2"]],
  ["填表人,联系电话,人数", ["填表人", "联系电话"], ["王,1,1", "李,2,2"]],
  ["电话用户数,人数", [], ["1,1", "2,2"]],
  ["女性,人数", ["女性"], [",1", ",2"]],
  ["女性,人数", [], [",1", "1,2"]],
  ["类型,人数", [], ["城市,1", "农村,2"]],
  ["区域编码,区域,人数", ["区域编码", "区域"], ["330402,南湖区,1", "330411,秀洲区,2"]],
  ["区域编码,区域,人数", [], ["330402,秀洲区,1", "330411,南湖区,2", ",合计,3"]],
  ["区域编码,人数", [], ["330402,1", "330411,2"]],
])("of %s these hold nothing of the table: %j", (labels, names, rows) => {
  expect(idle(labels, ...rows)).toEqual(names);
});
