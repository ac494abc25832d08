import { parseArgs } from "node:util";
import { nearest } from "../src/check/nearest.ts";
import { explain } from "../src/locales/explain.ts";
import { findingWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { problemCodes } from "../src/model/problem.ts";
import { terminalLocale } from "./language.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string" } },
});
const locale = terminalLocale(values.lang) ?? localeIds[0];
const [code = ""] = positionals;
const text = explain(code, locale);

if (text) process.stdout.write(text);
else {
  const meant = nearest(code, problemCodes);
  const hint = code && meant ? `${code}? → ${meant}\n` : "";
  process.stdout.write(`${hint}${findingWords[locale].report.codes}\n${problemCodes.join("\n")}\n`);
  process.exitCode = code === "" ? 0 : 2;
}
