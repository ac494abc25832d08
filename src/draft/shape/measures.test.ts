import { describe, expect, test } from "vitest";
import { drafted, tableOf } from "../../../tests/drafted.ts";
import { draftText } from "../report.ts";

describe("indicators below each other", () => {
  const csv = "指标,甲区,乙区,丙县\n机构数,3,4,5\n经费（万元）,1.5,-,2\n";

  test("become a column each, with their own units", () => {
    const draft = drafted(csv);
    expect([...(draft.csv ?? [])].join("")).toBe(
      "place,ji_gou_shu,jing_fei\r\n999901,3,1.5\r\n999902,4,x\r\n999903,5,2\r\n",
    );
    expect(draft.fields.map(({ unit }) => unit)).toEqual([null, null, "万元"]);
    expect(draftText(draft, "zh")).toContain("“指标”里写的是统计什么，每一项改成了一列");
  });

  test("stay where the file is kept, or where some are parts of others", () => {
    expect(drafted(csv, true).fields.map(({ name }) => name)).toContain("zhi_biao");
    const nested = drafted("指标,2021年,2022年\n人口,3,4\n  其中：男,1,2\n户数,2,2\n");
    expect(nested.measures).toBeNull();
  });
});

test("series below each other become columns, and their codes say no more than their names", () => {
  const draft = drafted(
    "Area,Series Name,Series Code,2021,2022\n甲区,Beds,B1,1,2\n甲区,Staff (people),S1,3,4\n乙区,Beds,B1,5,6\n乙区,Staff (people),S1,7,8\n",
  );
  expect(tableOf(draft)).toMatch(/^place,period,beds,staff\r\n999901,2021,1,3\r\n/);
  expect(draft.measures?.column).toBe("Series Name / Series Code");
  const bilingual = drafted("指标 Item,2021,2022\n机构 Homes,1,2\n人员 Staff,3,4\n");
  expect(bilingual.measures?.names).toEqual(["机构 Homes", "人员 Staff"]);
});
