import { parseArgs } from "node:util";
import { nearest } from "../src/check/nearest.ts";
import { explain } from "../src/locales/explain.ts";
import { reportWords } from "../src/locales/problems.ts";
import { problemCodes } from "../src/model/problem.ts";
import { terminalLocale } from "./language.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string" } },
});
const locale = terminalLocale(values.lang) ?? "zh";
const [code = ""] = positionals;
const text = explain(code, locale);

if (text) process.stdout.write(text);
else {
  const meant = nearest(code, problemCodes);
  const hint = code && meant ? `${code}? → ${meant}\n` : "";
  process.stdout.write(`${hint}${reportWords[locale].codes}\n${problemCodes.join("\n")}\n`);
  process.exitCode = code === "" ? 0 : 2;
}
