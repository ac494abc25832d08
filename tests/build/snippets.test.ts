import { parser } from "@lezer/python";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { datasetSnippets } from "../../src/site/dataset/snippets.ts";
import { citySite } from "../stage/city.ts";
import { catalogue, datasets, pages } from "../rules/site.ts";

/** Runs code as it is pasted, with the files of the site in place of the network; gives what it prints. */
async function printed(code: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  const fetched = (url: string) =>
    Promise.resolve(new Response(readFileSync(citySite + new URL(url).pathname)));
  const log = { log: (...parts: unknown[]) => lines.push(...parts) };
  await runInNewContext(`(async () => {${code}})()`, { fetch: fetched, console: log });
  return lines;
}

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("%s", (id, dataset) => {
  const snippets = datasetSnippets(catalogue, dataset);
  const codeOf = (label: string) => snippets.find((each) => each.label === label)!.code;

  test("is read by the JavaScript of its page, row by row", async () => {
    const [title, count, cells] = await printed(codeOf("JavaScript"));
    expect(title).toEqual(dataset.title);
    expect(count).toBe(dataset.table.rows.length);
    expect(Object.keys(cells as object)).toContain(dataset.fields[0]!.name);
  });

  test("has Python on its page that parses, and names columns that are numbers", () => {
    const code = codeOf("Python");
    const faults: number[] = [];
    parser.parse(code).iterate({
      enter: ({ type, from }) => {
        if (type.isError) faults.push(from);
      },
    });
    expect(faults).toEqual([]);
    for (const { name, type } of dataset.fields)
      expect(code.includes(`"${name}"`), name).toBe(type !== "string");
  });

  test("has code for all five on its page, as it is to be pasted", () => {
    const page = pages.find(({ address }) => address === paths.dataset({ dataset: id }))!.document;
    const shown = [...page.querySelectorAll("details pre")].map(({ textContent }) => textContent);
    for (const { code, label } of snippets) expect(shown, label).toContain(code);
  });
});
