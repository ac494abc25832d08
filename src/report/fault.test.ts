import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { localeIds } from "../model/locale.ts";
import { faultText } from "./fault.ts";

const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no such luck`), { code, ...(path !== undefined && { path }) });

test("what a system refuses is told with the file and what to do, in no words of the system", () => {
  for (const locale of localeIds)
    for (const code of [
      "EACCES",
      "ENOSPC",
      "ENOENT",
      "EISDIR",
      "ELOOP",
      "EMFILE",
      "EIO",
      "EEXIST",
    ]) {
      const text = faultText(system(code, "data/a.csv"), locale);
      expect(text).not.toContain("no such luck");
      expect(text).not.toMatch(/[{}]|\n {4}at /);
      if (code !== "ENOSPC" && code !== "EMFILE") expect(text).toContain("data/a.csv");
    }
  let thrown: unknown;
  try {
    readFileSync(import.meta.dirname);
  } catch (error) {
    thrown = error;
  }
  expect(faultText(thrown, "en")).toMatch(/is a folder/);
});

test("a full disk is told as such, where a part of the build says it in its own words or deeper down", () => {
  const compiled = new TypeError("rolldown: No space left on device (os error 28)");
  const deep = new TypeError("a page failed", { cause: system("ENOSPC", "dist.new/a") });
  for (const error of [compiled, deep]) {
    expect(faultText(error, "en")).toMatch(/^The disk is full \(ENOSPC\)/);
  }
  const missing = new TypeError("a page failed", { cause: system("ENOENT", "src/a.svg") });
  expect(faultText(missing, "en")).toContain("a page failed"); // which is a fault of the program
});

test("what a command says itself is told as it is", () => {
  expect(faultText(new Error("usage: …"), "zh")).toBe("usage: …");
});

test("a fault of the program asks to be reported, with the beginning of its stack", () => {
  const deep = new RangeError("Maximum call stack size exceeded");
  deep.stack = [String(deep), ...Array.from({ length: 9000 }, () => "    at f (a.ts:1)")].join(
    "\n",
  );
  const text = faultText(deep, "en");
  expect(text).toContain("Maximum call stack");
  expect(text.split("\n").length).toBeLessThan(20);
  expect(faultText("thrown", "zh")).toContain("thrown");
});
