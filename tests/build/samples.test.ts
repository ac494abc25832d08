import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, pagesOf } from "../stage/dist.ts";
import { checkMarks } from "../rules/marks.ts";
import { buildProject, copyProject, setStatuses, useModelCity } from "../stage/project.ts";

let folder: string;

/** Builds the invented city, whose datasets have these statuses, and reads what was built. */
async function built(statuses: Record<string, string>): Promise<Map<string, string>> {
  await setStatuses(folder, statuses);
  const { code, output } = await buildProject(folder);
  expect(code, output).toBe(0);
  return filesOf(join(folder, "dist"));
}

beforeAll(async () => {
  folder = await copyProject();
  await useModelCity(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("a sample over a reported denominator is a sample everywhere, a key figure too", async () => {
  const files = await built({ volunteers: "sample", residents: "reported", stations: "reported" });
  checkMarks(files, (id) => id === "volunteers");
  const figures = pagesOf(files).flatMap(({ document }) => [
    ...document.querySelectorAll(".key-figures li"),
  ]);
  expect(figures.length).toBe(4); // front page and page of styles, in two languages
  for (const figure of figures) expect(figure.querySelector(".badge")).not.toBeNull();
});
