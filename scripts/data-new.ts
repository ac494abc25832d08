import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { cellSpot, problem } from "../src/check/problem.ts";
import { outcomeText, reportText } from "../src/report/text.ts";
import { draftOf, type Draft } from "../src/draft/draft.ts";
import { slugOf } from "../src/draft/identifier.ts";
import { draftText } from "../src/draft/report.ts";
import { leadLength } from "../src/draft/sheet.ts";
import { translatorOf } from "../src/draft/translations.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { checkFiles } from "../src/load/files.ts";
import { faultProblem } from "../src/check/table/file-findings.ts";
import { findingWords, say, staffWords } from "../src/locales/index.ts";
import { sayReading } from "../src/locales/problems.ts";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { parsePeriod } from "../src/model/period.ts";
import type { Problem } from "../src/model/problem.ts";
import type { BrokenQuote, RawRecord } from "../src/model/table.ts";
import { parseTable } from "../src/parse/table.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { today } from "./today.ts";

interface Asked {
  locale: Locale;
  file: string;
  /** What the file is called, without its ending. */
  fileName: string;
  id: string;
  sheet: string | undefined;
  date: string;
}

function asked(): Asked {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      name: { type: "string" },
      sheet: { type: "string" },
      date: { type: "string" },
    },
  });
  const locale = terminalLocale(values.lang);
  const words = staffWords[locale ?? localeIds[0]].draft;
  const usage = say(words.usage, { locales: localeIds.join("|") });
  const [file, ...rest] = positionals;
  const date = values.date ?? today();
  const isDay = date.length === "2026-12-01".length && parsePeriod(date) !== null;
  if (!locale || file === undefined || rest.length > 0 || !isDay) throw new Error(usage);
  const fileName = basename(file).replace(/\.[^.]*$/, "");
  const id = values.name ?? slugOf(fileName);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error(say(words.noName, { name: id }));
  return { locale, file, fileName, id, sheet: values.sheet, date };
}

/** The records of a file, or what keeps them from being read. */
async function recordsOf(file: string, sheet: string | undefined) {
  const bytes = await readFile(file);
  // Of a file of which nothing is known, the delimiter is the one that makes most cells.
  const isLabel = (text: string) => text.trim() !== "" && !/[\t;]/.test(text);
  const parsed = await parseTable(bytes, { isLabel, sheet });
  if ("fault" in parsed) return faultProblem(file, parsed);
  const records: (RawRecord | BrokenQuote)[] = [...parsed.records()];
  const whole = records.filter((record) => "cells" in record);
  const broken = records.find((record) => "text" in record);
  if (!broken) return { records: whole, reading: parsed.reading };
  const details = { spot: cellSpot(broken, broken.index), value: broken.text };
  return problem("quote-error", file, details);
}

/** Writes both files into a folder that is new: nothing is ever overwritten. */
async function write({ descriptor, csv }: Draft, { id, locale }: Asked): Promise<string> {
  const folder = `data/datasets/${id}`;
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new Error(say(staffWords[locale].draft.exists, { folder }), { cause: error });
  }
  await writeFile(join(folder, "datapackage.json"), descriptor);
  await writeFile(join(folder, `${id}.csv`), csv);
  return folder;
}

const isProblem = (found: object): found is Problem => "code" in found;

/** Drafts a dataset; false where the file is no table that can be read. */
async function draft(options: Asked): Promise<boolean> {
  const { file, sheet, id, fileName, date, locale } = options;
  const words = staffWords[locale].draft;
  const { site, places, known } = await loadCatalogue(process.cwd());
  if (!site || !places) throw new Error(words.noSite);
  if (!existsSync(file)) throw new Error(say(words.noFile, { file }));
  const found = await recordsOf(file, sheet);
  if (isProblem(found)) {
    console.error(reportText([found], locale));
    return false;
  }
  const { records, reading } = found;
  const translate = translatorOf(known.flatMap(({ schema }) => schema.fields));
  const decimalComma = reading.kind === "text" && reading.delimiter === ";";
  const context = { id, fileName, modified: date, site, places, translate, locale };
  const drafted = draftOf(records, { ...context, decimalComma });
  if (!drafted) {
    console.error(say(words.noHeader, { file, count: leadLength }));
    return false;
  }
  const folder = await write(drafted, options);
  const findings = await checkFiles(process.cwd(), [folder]);
  const isDone = findings.problems.length === 0;
  console.log(
    `${file}: ${sayReading(reading, findingWords[locale])}\n${say(words.made, { folder })}\n`,
  );
  console.log(`${draftText(drafted, locale)}\n\n${isDone ? words.none : words.left}\n`);
  if (!isDone) console.log(outcomeText(findings, locale));
  return true;
}

await endWith(() => draft(asked()));
