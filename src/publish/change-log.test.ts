import { expect, test } from "vitest";
import type { LoggedChange } from "../model/change.ts";
import { toChangesCsv } from "./change-log.ts";

const change: LoggedChange = {
  date: "2026-01-31",
  kind: "changed",
  dataset: "homes",
  key: "2024 a",
  column: "people",
  old: "12",
  new: "14",
  reason: null,
};

test("the log has a column of reasons for each language of the site, also where none is given", () => {
  expect(toChangesCsv([change], ["zh", "en"])).toBe(
    "date,change,dataset,key,column,old,new,type,reason_zh,reason_en\r\n2026-01-31,changed,homes,2024 a,people,12,14,,,\r\n",
  );
  expect(toChangesCsv([], ["en"])).toBe(
    "date,change,dataset,key,column,old,new,type,reason_en\r\n",
  );
});

test("a reason given in a language that the site had before stays in the log", () => {
  const reason = { en: "Entered late", ru: "Внесено позже" };
  const lines = toChangesCsv([{ ...change, type: "error", reason }, change], ["en"]).split("\r\n");
  expect(lines[0]).toBe("date,change,dataset,key,column,old,new,type,reason_en,reason_ru");
  expect(lines[1]).toMatch(/,14,error,Entered late,Внесено позже$/);
  expect(lines[2]).toMatch(/,14,,,$/);
});
