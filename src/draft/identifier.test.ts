import { expect, test } from "vitest";
import { columnNameOf, slugOf } from "./identifier.ts";

test("names are spelt in plain letters", () => {
  expect(slugOf("2023年 社区（绿）")).toBe("2023-nian-she-qu-lv");
  expect(columnNameOf("2023年人数")).toBe("column_2023_nian_ren_shu");
  expect(columnNameOf("Total")).toBe("total");
});
