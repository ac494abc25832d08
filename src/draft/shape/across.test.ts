import { expect, test } from "vitest";
import { drafted, draftedFrom, recordsOf, tableOf } from "../../../tests/drafted.ts";
import type { Place } from "../../model/place.ts";
import { draftText } from "../report.ts";

test("times of which there is no figure yet are no rows, but where the file is kept", () => {
  const csv = "地区,2024年1月,2024年2月,2024年3月,2024年4月\n甲区,1,,,\n乙区,2,3,,\n";
  const draft = drafted(csv);
  expect([...(draft.csv ?? [])].join("")).toBe(
    "place,period,shu_zhi\r\n999901,2024-01,1\r\n999901,2024-02,x\r\n999902,2024-01,2\r\n999902,2024-02,3\r\n",
  );
  expect(draftText(draft, "zh")).toContain("没有读的列：“2024年3月”、“2024年4月”");
  expect(drafted(csv, true).shape?.reshape.skipped).toBeUndefined();
});

test("a place across that others are called as is of the level of those beside it", () => {
  const counties = { Alder: "1", Birch: "2", Grant: "3" };
  const placeOf = (name: string, id: string, parent: string | null): [string, Place] => {
    const level = parent === null ? "county" : "town";
    const called = { name: { en: name }, short: { en: name } };
    return [id, { id, level, parent, members: [], tier: "compared", ...called }];
  };
  const places = new Map([
    ...Object.entries(counties).map(([name, id]) => placeOf(name, id, null)),
    placeOf("Grant", "11", "1"),
  ]);
  const csv = "Year,Alder,Birch,Grant\n2022,1,2,3\n2023,4,5,6\n";
  const draft = draftedFrom(recordsOf(csv), { places });
  expect(tableOf(draft)).toContain("2022,3,3\r\n");
  expect(draft.shape?.across).toEqual(["Alder", "Birch", "Grant"]);
});

test("columns called alike beside times are read of none of them", () => {
  const csv = "地区,2022年,误差,2023年,误差\n甲区,71.2,2.1,72.5,!\n乙区,74.1,3.1,73.5,2.2\n";
  const draft = drafted(csv);
  expect(tableOf(draft)).toBe(
    "place,period,shu_zhi\r\n999901,2022,71.2\r\n999901,2023,72.5\r\n999902,2022,74.1\r\n999902,2023,73.5\r\n",
  );
  expect(draft.shape?.beside).toEqual(["误差"]);
});

test("a word for years above years names no value", () => {
  const draft = drafted("地区,年份,\n,2022,2023\n甲区,1,2\n乙区,3,4\n");
  expect(tableOf(draft)).toMatch(/^place,period,shu_zhi\r\n999901,2022,1\r\n/);
  expect(draftText(draft, "zh")).not.toContain("各成一列");
});
