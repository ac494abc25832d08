import { expect, test } from "vitest";
import { CodedTexts } from "../check/table/coded-texts.ts";
import { keyOf } from "./key.ts";

test("a key has no more columns than it needs, but period and place always", () => {
  const column = (name: string, role: "period" | "dimension" | "key" | "value", texts: string) => ({
    name,
    role,
    texts: CodedTexts.of(texts.split(" ")),
  });
  const [year, kind, sex] = [
    column("year", "period", "1 1 1 1"),
    column("kind", "dimension", "a a b b"),
    column("sex", "dimension", "m f m f"),
  ];
  expect(keyOf([year, kind, sex])).toEqual(["year", "kind", "sex"]);
  expect(keyOf([year, column("all", "dimension", "a b c d"), kind])).toEqual(["year", "all"]);
  expect(keyOf([kind, column("code", "key", "1 2 3 4")])).toEqual(["code"]);
});
