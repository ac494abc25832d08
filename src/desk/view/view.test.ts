import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../../../tests/stage/dist.ts";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import { viewRoutes } from "./routes.ts";

const descriptor = "data/datasets/volunteers/datapackage.json";
const view = "/view/volunteers/city-over-time/";

let desk: AskedDesk;

beforeEach(async () => {
  desk = await AskedDesk.open(viewRoutes);
});

afterEach(() => desk.remove());

const text = (file: string) => readFile(join(desk.desk.staged.root, file), "utf8");
const stagedData = () => Object.fromEntries(filesOf(join(desk.desk.staged.root, "data")));

test("a page has a field for each text in each language, and shows the view in each", async () => {
  const page = await desk.page(view);
  for (const name of ["zh title", "en title", "en headline", "zh note", "en breaks/2023"])
    expect(page).toContain(`name="text ${name}"`);
  expect(page.match(/<svg /g)?.length).toBeGreaterThanOrEqual(2);
});

test("a text that is saved is written in its place, and nothing else is", async () => {
  const before = await text(descriptor);
  const [title = ""] = /(?<="city-over-time": \{\s*"title": ")[^"]*/.exec(before) ?? [];
  const to = await desk.ask("POST", view, { "text en title": "All volunteers" });
  expect(to).toMatchObject({ to: view });
  expect(await text(descriptor)).toBe(before.replace(`"${title}"`, '"All volunteers"'));
  expect((await desk.desk.staged.loaded()).problems).toEqual([]);
  expect(await desk.desk.staged.changed()).toEqual([descriptor]);
});

test("a headline that its figures do not bear is told, and not saved", async () => {
  const before = stagedData();
  const filled = {
    "text zh headline": "志愿者有99人",
    "text en headline": "There are 99 volunteers",
  };
  const answer = await desk.ask("POST", view, filled);
  expect("page" in answer && answer.page.main.text).toContain("headline-number");
  expect("page" in answer && answer.page.main.text).toContain("There are 99 volunteers");
  expect(stagedData()).toEqual(before);
});

test("a preview shows what is filled in, and keeps nothing", async () => {
  const before = stagedData();
  const hostile = "<b>People</b>";
  const answer = await desk.ask("POST", `${view}preview/`, { "text en title": hostile });
  const part = "bytes" in answer ? String(answer.bytes) : "";
  expect(part).toContain('id="preview"');
  expect(part).toContain("&lt;b&gt;People&lt;/b&gt;");
  expect(part).not.toContain("<b>");
  expect(stagedData()).toEqual(before);
});

test("what fits the columns is shown as pictures, and can be added with its place on the page of its topic", async () => {
  const page = await desk.page("/view/volunteers/");
  const names = [...page.matchAll(/name="name" value="([^"]*)"/g)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(3);
  for (const name of [names[0] ?? "", names.at(-1) ?? ""]) {
    const filled = { value: "people", name, topic: "yes" };
    const answer = await desk.ask("POST", "/view/volunteers/", filled);
    expect(answer).toMatchObject({ to: `/view/volunteers/${name}/` });
    const { catalogue } = await desk.desk.staged.loaded();
    expect(catalogue?.site.topics[0]?.views.at(-1)).toBe(`volunteers/${name}`);
    expect((await desk.desk.staged.loaded()).problems).toEqual([]);
    await desk.desk.staged.undo();
  }
});

test("what is not there has no page", async () => {
  await expect(desk.ask("GET", "/view/nobody/")).rejects.toThrow();
  await expect(desk.ask("GET", "/view/volunteers/nothing/")).rejects.toThrow();
});
