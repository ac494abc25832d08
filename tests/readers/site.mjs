import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The tables of a built site: each by the beginning of the paths of its files. */
export function tablesOf(folder) {
  const downloads = join(folder, "downloads");
  return readdirSync(downloads, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith(".json") && !entry.name.includes("metadata"),
    )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(0, -".json".length);
      const { fields, rows } = JSON.parse(readFileSync(`${path}.json`, "utf8"));
      return { name: relative(downloads, path), path, fields, rows };
    })
    .filter(({ rows }) => rows !== undefined)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The code of a dataset's page, by the name of what it is for, with a file in place of its address. */
export function codeOf(folder, name, path) {
  const page = readFileSync(join(folder, "datasets", name, "index.html"), "utf8");
  const unescaped = (text) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#34;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const all = [...page.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, text]) => unescaped(text));
  const found = (start) =>
    all.find((code) => start.test(code))?.replace(/https?:[^"']*\.csv/, path);
  return { duckdb: found(/^SELECT/), r: found(/^data <- read\.csv/), m: found(/^let/) };
}

/** Columns of numbers, each with the sum of its values. */
export const sumsOf = ({ fields, rows }) =>
  fields
    .filter(({ type }) => type !== "string")
    .map(({ name }) => [
      name,
      rows.reduce((sum, { cells }) => sum + (typeof cells[name] === "number" ? cells[name] : 0), 0),
    ]);

/** Whether two sums are one, but for the order in which their numbers were added. */
export const isNear = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const symbols = { missing: "x", suppressed: "c", "not-applicable": "z" };

/** What a cell has to say, as the JSON has it. */
export function dueText({ cells }, name) {
  const value = cells[name];
  return value === null ? symbols[cells[`${name}_status`]] : String(value);
}

/** Whether a text is what is due; one that could be a formula keeps its apostrophe in a CSV. */
export const isSame = (found, due) =>
  found === due ||
  found === `'${due}` ||
  (due !== "" && found !== "" && Number(found) === Number(due));
