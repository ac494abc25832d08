import { nearest } from "../src/check/nearest.ts";
import { explain, knownCodes } from "../src/locales/explain.ts";
import { commandWords, findingWords, say } from "../src/locales/index.ts";
import { problemCodes } from "../src/model/problem-codes.ts";
import { command } from "./command/command.ts";

await command("data:explain", ({ operands: [code = ""], locale }) => {
  const text = explain(code, locale);
  const list = `${findingWords[locale].report.codes}\n${problemCodes.join("\n")}`;
  if (code !== "" && !text) {
    const { wrong } = commandWords[locale];
    const meant = nearest(code, knownCodes);
    const near = meant === null ? "" : ` ${say(wrong.nearest, { nearest: meant })}`;
    throw new Error(`${say(wrong.code, { code })}${near}\n${list}`);
  }
  console.log((text || list).trimEnd());
  return Promise.resolve(true);
});
