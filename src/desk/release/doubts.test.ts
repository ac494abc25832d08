import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import { releaseRoutes } from "./routes.ts";

let desk: AskedDesk;

beforeEach(async () => {
  desk = await AskedDesk.open(releaseRoutes);
  const folder = join(import.meta.dirname, "../../../tests/cases/implausible-updates/data");
  await cp(folder, join(desk.project, "data"), { recursive: true });
  await desk.desk.staged.beginAnew();
});

afterEach(() => desk.remove());

const file = "data/confirmations.csv";
const reasons = () => readFile(join(desk.desk.staged.root, file), "utf8");

/** The questions of a page that name a text, by the names of what they ask about. */
function asked(page: string, text: string): string[] {
  const questions = page.match(/<article class="question"[\s\S]*?<\/article>/g) ?? [];
  return questions
    .filter((each) => each.includes(text))
    .map(
      (each) => /name="target" value="([^"]*)"/.exec(each)?.[1]?.replaceAll("&quot;", '"') ?? "",
    );
}

test("a column that was released and is gone is a question, of which no file is named", async () => {
  const page = await desk.page("/release/");
  expect(asked(page, "was released").length).toBeGreaterThan(1);
  expect(page).not.toContain("confirmations.csv");
});

test("what is asked is kept with its reason, and one that says nothing is asked for again", async () => {
  const [target = "", ...others] = asked(await desk.page("/release/"), "vanished");
  const before = await reasons();
  const said = { target, index: "0", "reason-zh-0": "来源停止公布", "who-0": "王" };
  for (const word of ["", "TODO"]) {
    const answer = await desk.ask("POST", "/release/answer/", { ...said, "reason-en-0": word });
    expect("page" in answer && answer.page.main.text).toContain('aria-invalid="true"');
  }
  expect(await reasons()).toBe(before);
  const whole = { ...said, "reason-en-0": "The source no longer gives it" };
  expect(await desk.ask("POST", "/release/answer/", whole)).toMatchObject({ to: "/release/" });
  expect(await reasons()).toContain("来源停止公布,The source no longer gives it");
  expect(asked(await desk.page("/release/"), "vanished")).toEqual(others);
  expect(await desk.ask("POST", "/release/answer/", whole)).toEqual({ to: "/release/" });
  await desk.desk.staged.undo();
  expect(await reasons()).toBe(before);
});
