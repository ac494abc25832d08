import { parse } from "csv-parse/sync";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dueText, isSame } from "./site.mjs";

/** Files opened by LibreOffice and saved as text, a folder at a time: it starts slowly. */
function converted(paths, ending) {
  const work = mkdtempSync(join(tmpdir(), "readers-"));
  const [from, to] = ["in", "out"].map((name) => join(work, name));
  mkdirSync(from);
  const files = paths.map((path, at) => {
    const file = join(from, `${at}.${ending.split(".").at(-1)}`);
    copyFileSync(`${path}.${ending}`, file);
    return file;
  });
  const { error, status, stderr } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=file://${work}/profile`,
      "--headless",
      ...(ending === "xlsx" ? [] : ["--infilter=CSV:44,34,UTF8,1,,1033,false,false"]),
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false",
      "--outdir",
      to,
      ...files,
    ],
    { encoding: "utf8" },
  );
  if (error || status !== 0) return { work, texts: null, stderr };
  const texts = paths.map((_, at) => readFileSync(join(to, `${at}.csv`), "utf8"));
  return { work, texts };
}

/** Every cell of workbooks, or of CSV for Excel, is what LibreOffice makes of it. */
export function openInOffice(tables, ending) {
  const tool = `LibreOffice (.${ending})`;
  if (spawnSync("soffice", ["--version"]).error) return { tool, missing: true };
  const { work, texts, stderr } = converted(
    tables.map(({ path }) => path),
    ending,
  );
  rmSync(work, { recursive: true });
  if (!texts) return { tool, files: 0, rows: 0, faults: [stderr] };
  let cells = 0;
  let chinese = 0;
  const faults = tables.flatMap(({ name, fields, rows }, at) => {
    const found = parse(texts[at], { columns: true, bom: true, relax_column_count: true });
    if (found.length !== rows.length) return [`${name}: ${found.length} rows`];
    return rows.flatMap((row, line) =>
      fields.flatMap(({ name: column }) => {
        const due = dueText(row, column);
        cells += 1;
        chinese += due.replace(/[^\p{Script=Han}]/gu, "").length;
        const text = found[line][column];
        return isSame(text, due)
          ? []
          : [`${name}, row ${row.record}, ${column}: ${text}, not ${due}`];
      }),
    );
  });
  const told = `${cells} cells, ${chinese} Chinese characters`;
  return { tool, files: tables.length, rows: told, faults };
}
