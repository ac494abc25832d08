import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseWorkbook } from "./workbook.ts";

const table = "data/datasets/volunteers/volunteers.xlsx";
const sound = readFileSync(`tests/cases/workbook/${table}`);

test("a workbook whose parts are not what their checksums say is damaged", async () => {
  expect(await parseWorkbook(sound)).toHaveProperty("records");
  const checksum = sound.lastIndexOf("PK\x01\x02") + 16;
  const other = Buffer.from(sound);
  for (let at = other.indexOf("PK\x01\x02"); at >= 0; at = other.indexOf("PK\x01\x02", at + 4))
    other[at + 16] = (other[at + 16] ?? 0) ^ 1;
  expect(other[checksum]).not.toBe(sound[checksum]);
  expect(await parseWorkbook(other)).toEqual({ fault: "damaged" });
});

test("a part that says nothing of its length is not unpacked", async () => {
  const silent = Buffer.from(sound);
  silent.writeUInt32LE(0, silent.indexOf("PK\x01\x02") + 24);
  expect(await parseWorkbook(silent)).toEqual({ fault: "damaged" });
});
