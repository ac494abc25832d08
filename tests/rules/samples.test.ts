import { test } from "vitest";
import { checkMarks } from "./marks.ts";
import { datasets, files } from "./site.ts";

test("wherever a site shows or holds a sample it carries the mark, and no fact does", () => {
  const status = new Map(datasets.map((dataset) => [dataset.id, dataset.status]));
  checkMarks(files, (id) => status.get(id) === "sample");
});
