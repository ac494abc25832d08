import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import { homeRoutes } from "./routes.ts";

let desk: AskedDesk;

beforeEach(async () => {
  desk = await AskedDesk.open(homeRoutes);
});

afterEach(() => desk.remove());

const file = (name: string, text = "a,b\n1,2\n") => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The files that wait on the first page. */
const waiting = async (): Promise<string[]> => {
  const page = await desk.page("/");
  return [...page.matchAll(/href="\/read\/\w+\/">Continue:\s*([^<]*)</g)].map(
    ([, name = ""]) => name,
  );
};

test("a file that is dropped twice waits once; another of its name waits beside it, told by its time", async () => {
  const first = await desk.ask("POST", "/drop/", { file: file("三月 “二”.csv") });
  expect(await desk.ask("POST", "/drop/", { file: file("三月 “二”.csv") })).toEqual(first);
  expect(await waiting()).toEqual(["三月 “二”.csv"]);
  await desk.ask("POST", "/drop/", { file: file("三月 “二”.csv", "a,b\n1,3\n") });
  const all = await waiting();
  expect(all).toHaveLength(2);
  for (const each of all)
    expect(each).toMatch(/^三月 “二”\.csv \(2[789] Nov 2026, \d\d:\d\d:00\)$/);
});

/** Where it leads to, and what is said there. */
const dropped = async (...files: ReturnType<typeof file>[]): Promise<string> => {
  const answer = await desk.ask("POST", "/drop/", { file: files });
  return "to" in answer ? [answer.to, answer.notice ?? ""].join(" ") : "";
};

test("several files at once all wait, and none is read alone", async () => {
  expect(await dropped(file("a.csv"), file("b.csv", "a\n"))).toMatch(/^\/#waiting 2 files/);
  expect((await waiting()).sort()).toEqual(["a.csv", "b.csv"]);
});

test("what Excel leaves beside a file that is open is named, and not kept", async () => {
  const litter = file("~$三月.xlsx", "\u0001");
  expect(await dropped(litter)).toContain("~$三月.xlsx is not a table");
  expect(await dropped()).toBe("/ No file chosen.");
  expect(await dropped(litter, file("三月.csv"))).toMatch(/^\/read\//);
  expect(await waiting()).toEqual(["三月.csv"]);
});

test("a folder is named, and the files that were dropped with it wait", async () => {
  const answer = (files: ReturnType<typeof file>[]) =>
    desk.ask("POST", "/drop/", { file: files, folder: "三月" });
  const notice = "三月 is a folder. Open it and drop the files inside.";
  expect(await answer([])).toEqual({ to: "/", notice });
  expect(await answer([file("三月.csv")])).toEqual({ to: "/#waiting", notice });
  expect(await waiting()).toEqual(["三月.csv"]);
});
