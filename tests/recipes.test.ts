import { expect, test } from "vitest";
import { readCall } from "../scripts/command/arguments.ts";
import { commands, type CommandName } from "../scripts/command/commands.ts";
import { jobsOf, recipes } from "./stage/recipes.ts";

/** The commands of the project in the steps of a job, in one line each. */
const ownCommands = (script: string): string[] =>
  script
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("npm run "))
    // What a host calls a change differs from host to host.
    .map((line) => line.replace(/"\$PREVIEW_TO\/\$\w+"/, '"$PREVIEW_TO"'));

test.each(Object.keys(recipes))("%s checks, previews, compares, and releases", (host) => {
  const { change, release } = jobsOf(host);
  const names = (script: string) => ownCommands(script).map((line) => line.split(" ")[2]);
  expect(names(change)).toEqual(["data:check", "build", "data:diff", "deploy"]);
  expect(names(release)).toEqual(["release", "deploy"]);
  const [first] = Object.keys(recipes);
  const others = jobsOf(first ?? "");
  expect(ownCommands(change)).toEqual(ownCommands(others.change));
  expect(ownCommands(release)).toEqual(ownCommands(others.release));
});

test("every command of a recipe is called as it may be", () => {
  const lines = Object.keys(recipes)
    .flatMap((host) => Object.values(jobsOf(host)))
    .flatMap(ownCommands);
  const wrong = lines.flatMap((line) => {
    const [, , name = "", dashes, ...args] = line
      .replace(/"?\$\{?PREVIEW\}?(changed\/)?"?/g, "https://preview.example/7/")
      .split(" ");
    const call = readCall(args, commands[name as CommandName], "en");
    return (dashes ?? "--") !== "--" || "wrong" in call ? [line] : [];
  });
  expect(wrong).toEqual([]);
});
