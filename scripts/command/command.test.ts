import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandWords } from "../../src/locales/index.ts";
import { localeIds } from "../../src/model/locale.ts";
import { commonOptions, readCall } from "./arguments.ts";
import { commands, type Command, type CommandName } from "./commands.ts";
import { helpText, wrongText } from "./help.ts";

const names = Object.keys(commands) as CommandName[];

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

/** What the file of an npm script holds; blank where it runs none of ours. */
function codeOf(script: string): string {
  const [, file] = /^node (?:--\S+ )*(scripts\/\S+\.ts)/.exec(script) ?? [];
  return file === undefined ? "" : readFileSync(file, "utf8");
}

test("the commands of staff are the scripts of the project that are called as such", () => {
  const called = Object.keys(scripts).filter((name) =>
    codeOf(scripts[name] ?? "").includes("await command("),
  );
  expect(called.sort()).toEqual(expect.arrayContaining([...names].sort()));
  expect(called.filter((name) => !names.includes(name as CommandName))).toEqual(["check:data"]);
});

describe.each(localeIds)("help in %s", (locale) => {
  test.each(names)("%s tells what it does, how it is called, and each option in words", (name) => {
    const { options }: Command = commands[name];
    const { does, options: own } = commandWords[locale].commands[name];
    const lines = helpText(name, locale).split("\n");
    expect(lines[0]).toBe(does);
    expect(lines[2]).toContain(`npm run ${name} -- `);
    for (const option of [...Object.keys(options), ...Object.keys(commonOptions)]) {
      const at = lines.findIndex((line) => line.trim().split(" ")[0] === `--${option}`);
      expect([option, lines[at + 1]]).toEqual([option, expect.stringMatching(/^ {6}\S/)]);
    }
    expect(Object.keys(own).filter((option) => !(option in options))).toEqual([]);
    for (const other of localeIds.filter((id) => id !== locale))
      expect(lines.join("\n")).toContain(`--help --lang ${other}`);
  });
});

const wrongIn = (name: CommandName, ...args: string[]) => {
  const call = readCall(args, commands[name], "en");
  return "wrong" in call ? call.wrong : [];
};

test("what is wrong with a call is said, all at once", () => {
  expect(wrongIn("data:check", "--fromat", "json", "--all=1", "--output")).toEqual([
    "There is no option --fromat. Did you mean --format?",
    "--all takes no value.",
    "--output needs a value.",
  ]);
  expect(wrongIn("data:check", "--format", "--all")).toEqual(["--format needs a value."]);
  expect(wrongIn("data:check", "-x")).toEqual(["There is no option -x."]);
  for (const reason of ["xx=counted anew", "en=", "counted anew"])
    expect(wrongIn("data:add", "a.csv", "--reason", reason)).toEqual([
      `--reason cannot be “${reason}”; write it like en=reason.`,
    ]);
  expect(wrongIn("data:add", "a.csv", "--reason", "zh-Hant=重新統計", "--reason=en=why")).toEqual(
    [],
  );
  expect(wrongIn("data:check", "--format=pdf")[0]).toMatch(/cannot be “pdf”, but one of: text,/);
  expect(wrongIn("release", "--date", "2026-02-30")[0]).toMatch(/“2026-02-30”; write it like/);
  expect(wrongIn("release", "--constructor")).toEqual(["There is no option --constructor."]);
  expect(wrongIn("data:new")).toEqual(["Say what the command should work on."]);
  expect(wrongIn("data:new", "a.csv", "b.csv", "c")).toEqual(["Too many arguments: b.csv c"]);
  expect(wrongText("data:new", ["No."], "en")).toBe(
    "No.\nUsage: npm run data:new -- <file.csv|xlsx> [options]\nAll options: npm run data:new -- --help",
  );
});

test("a call gives its options and the words behind them", () => {
  const args = ["a.csv", "--format=json", "--all", "--", "--b.csv"];
  expect(readCall(args, commands["data:check"], "en")).toEqual({
    values: expect.objectContaining({ format: "json", all: true }) as unknown,
    operands: ["a.csv", "--b.csv"],
  });
});
