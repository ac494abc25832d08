import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { encodeTexts } from "../../src/publishing/rendering/encode.ts";
import { renderPages } from "../../src/publishing/rendering/render.ts";
import { hashOfFiles } from "../../src/publishing/files/standing.ts";
import { reportText } from "../../src/report/text.ts";
import { cityRoot, citySite } from "./city.ts";
import { terminalEnv } from "./project.ts";

/** All that Model City's site is made from: as long as it is the same, so is the site. */
const inputs = [
  "astro.config.mjs",
  "package-lock.json",
  "src/**",
  "public/**",
  `${cityRoot}/data/**`,
];
const keyFile = `${citySite}.key`;

async function render(): Promise<void> {
  const { catalogue, known, problems } = await loadCatalogue(cityRoot);
  if (!catalogue) throw new Error(reportText(problems, "en"));
  const fresh = `${citySite}.new`;
  await rm(fresh, { recursive: true, force: true });
  await renderPages({ root: cityRoot, catalogue, known }, fresh);
  await encodeTexts(fresh, citySite);
  await rm(citySite, { recursive: true, force: true });
  await rename(fresh, citySite);
}

/** Builds Model City's site, in a process of its own as every build, unless it is there already. */
export async function setup(): Promise<void> {
  const key = hashOfFiles(".", inputs);
  if (existsSync(citySite) && existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) return;
  await rm(keyFile, { force: true });
  await promisify(execFile)(process.execPath, [import.meta.filename], { env: terminalEnv() });
  writeFileSync(keyFile, key);
}

if (import.meta.main) await render();
