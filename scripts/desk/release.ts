// What the desk runs in a process of its own, since a site is built once a process: a release of what
// is on the desk, on a day that it names, or the taking back of the last one.

import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Progress } from "../../src/desk/desk.ts";
import { localeIds } from "../../src/model/locale.ts";
import type { Render } from "../../src/publishing/build-site.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { renderPages } from "../../src/publishing/rendering/render.ts";
import { releaseStaged } from "../../src/publishing/staged/release.ts";
import { takeBackRelease } from "../../src/publishing/staged/take-back.ts";
import { folderNames } from "../../src/publishing/swap.ts";
import { Tally } from "../../src/publishing/rendering/tally.ts";
import { faultText } from "../../src/report/fault.ts";
import { terminalLocale } from "../language.ts";
import { terminalIn } from "../terminal.ts";

const beatMs = 200;

/** Renders pages and tells the desk how many, of as many as the last site has. */
const render: Render = async (sound, folder) => {
  const tally = new Tally();
  const total = globSync("**/*.html", { cwd: folderNames.site }).length;
  const tell = () => {
    const progress: Progress = { done: Math.min(tally.pages, total), total };
    process.send?.(progress);
  };
  const beat = setInterval(tell, beatMs);
  try {
    return await renderPages(sound, folder, tally);
  } finally {
    clearInterval(beat);
    tell();
  }
};

const string = { type: "string" } as const;
const { values } = parseArgs({ options: { date: string, lang: string } });
const locale = terminalLocale(values.lang) ?? localeIds[0];
const publishing = {
  root: process.cwd(),
  render,
  terminal: terminalIn(locale),
  disk,
  now: new Date(),
};

try {
  const { date } = values;
  const isDone = await (date === undefined
    ? takeBackRelease(publishing)
    : releaseStaged({ ...publishing, date }));
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  console.error(faultText(error, locale));
  process.exitCode = 2;
}
