import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { confirmationsText } from "./confirming.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "confirming-"));
  await mkdir(join(root, "data"));
});

afterEach(() => rm(root, { recursive: true }));

const answer = {
  ...{ dataset: "homes", key: "period=2026", column: "count", value: "7" },
  ...{ reason: { zh: "新建", en: "Built, at last" }, who: "Li" },
};

const text = (answers = [answer]) =>
  confirmationsText({ root, answers, date: "2026-12-01", languages: ["zh", "en"] });

const given = (content: string) => writeFile(join(root, "data/confirmations.csv"), content);

test("where there is no file, one is made in the languages of the site", async () => {
  const whole =
    "dataset,key,column,value,reason_zh,reason_en,who,date\r\n" +
    'homes,period=2026,count,7,新建,"Built, at last",Li,2026-12-01\r\n';
  expect(await text()).toBe(whole);
  await given("");
  expect(await text()).toBe(whole);
});

test("a line joins those that are there, in the columns that they have", async () => {
  const before = "date,who,dataset,value,key,column,reason_en\n2026-01-01,Wu,flats,1,,,Known\n";
  await given(before);
  expect(
    await text([answer, { ...answer, key: "", column: "", reason: { zh: "旧", en: "" } }]),
  ).toBe(
    `${before}2026-12-01,Li,homes,7,period=2026,count,"Built, at last"\n2026-12-01,Li,homes,7,,,\n`,
  );
});

test("a file that cannot be read is not written anew", async () => {
  await given("PK\u0003\u0004 a workbook by another name");
  expect(await text()).toBeNull();
});
