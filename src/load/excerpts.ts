import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { tableExcerpt, textExcerpt, type Excerpt } from "../report/excerpt.ts";
import type { Findings } from "../report/findings.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import { decode } from "../parse/decode.ts";
import { recordsAs } from "../parse/table.ts";

async function excerptOf(
  path: string,
  problems: readonly Problem[],
  reading: Reading | undefined,
): Promise<Excerpt | null> {
  const bytes = await readFile(path);
  if (reading) return tableExcerpt(await recordsAs(bytes, reading), problems);
  const decoded = decode(bytes);
  return decoded && textExcerpt(decoded.text, problems);
}

/** Reads again what stands around the problems of each file, as far as they have a line. */
export async function loadExcerpts(
  root: string,
  { problems, readings }: Findings,
): Promise<Map<string, Excerpt>> {
  const placed = problems.filter(({ line }) => line !== null);
  const excerpts = new Map<string, Excerpt>();
  for (const [file, found] of Map.groupBy(placed, (problem) => problem.file)) {
    const reading = readings.find((each) => each.file === file)?.reading;
    const excerpt = await excerptOf(resolve(root, file), found, reading);
    if (excerpt) excerpts.set(file, excerpt);
  }
  return excerpts;
}
