import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editorSchemas } from "./editor-schemas.ts";

test("the schemas that editors use are those of the code (node scripts/write-schemas.ts)", () => {
  const files = globSync("data/*.schema.json").map((path) => path.replaceAll("\\", "/"));
  expect(Object.keys(editorSchemas()).sort()).toEqual(files.sort());
  for (const [path, text] of Object.entries(editorSchemas()))
    expect(readFileSync(path, "utf8"), path).toBe(text);
});
