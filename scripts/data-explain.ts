import { parseArgs } from "node:util";
import { nearest } from "../src/check/nearest.ts";
import { explain, knownCodes } from "../src/locales/explain.ts";
import { findingWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { problemCodes } from "../src/model/problem.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

const usage = `用法 / usage: npm run data:explain -- [代码 / code] [--lang ${localeIds.join("|")}]`;

await endWith(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" } },
  });
  const locale = terminalLocale(values.lang);
  if (!locale) throw new Error(usage);
  const [code = ""] = positionals;
  const text = explain(code, locale);
  const list = `${findingWords[locale].report.codes}\n${problemCodes.join("\n")}`;
  if (code !== "" && !text) {
    const meant = nearest(code, knownCodes);
    throw new Error(`${meant ? `${code}? → ${meant}\n` : ""}${list}`);
  }
  console.log((text || list).trimEnd());
  return Promise.resolve(true);
});
