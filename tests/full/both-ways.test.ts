import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { release } from "../../src/publishing/release.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { releaseStaged } from "../../src/publishing/staged/release.ts";
import { filesOf } from "../stage/dist.ts";
import { HttpDesk, type Seen } from "../stage/http-desk.ts";
import { runScript } from "../stage/project.ts";
import { rehearsalIn, type Rehearsal } from "../stage/rehearsal.ts";

const date = "2026-12-01";
const now = new Date(`${date}T10:00:00Z`);

/** One copy of Model City is worked on by the desk's forms alone, the other one by commands alone. */
let byDesk: Rehearsal;
let byCommand: Rehearsal;
let desk: HttpDesk;

const copy = async (): Promise<Rehearsal> => {
  const root = await mkdtemp(join(tmpdir(), "both-"));
  await cp("tests/city/data", join(root, "data"), { recursive: true });
  return rehearsalIn(root);
};

/** Releases what is on the desk as the desk asks for it, but for Astro. */
const run = async (): Promise<{ code: number; output: string }> => {
  const isDone = await releaseStaged({ ...byDesk, date, now });
  return { code: isDone ? 0 : 1, output: byDesk.heard.error.join("\n") };
};

beforeAll(async () => {
  [byDesk, byCommand] = [await copy(), await copy()];
  desk = await HttpDesk.open({ root: byDesk.root, disk, today: () => date, run });
});

afterAll(async () => {
  await desk.close();
  for (const { root } of [byDesk, byCommand]) await rm(root, { recursive: true });
});

const dataOf = ({ root }: Rehearsal, folder = "data") =>
  Object.fromEntries(filesOf(join(root, folder)));

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

const scriptOf = (name: string): string => scripts[name]?.split(" ").at(-1) ?? "";

/** Runs a command, which must be content. */
async function command(name: string, ...options: string[]): Promise<string> {
  const script = resolve(scriptOf(name));
  const { code, output } = await runScript(byCommand.root, [script, ...options, "--lang", "en"]);
  expect([name, code, output]).toEqual([name, 0, output]);
  return output;
}

/** What both have changed so far is the same, and nothing of it is in the data of the desk's project. */
function expectSame(before: Record<string, string>): void {
  expect(dataOf(byDesk, ".desk/data")).toEqual(dataOf(byCommand));
  expect(dataOf(byDesk)).toEqual(before);
  expect(dataOf(byCommand)).not.toEqual(before);
}

/** The path below which a file that was dropped has its pages. */
const idIn = ({ path }: Seen): string => path.split("/")[2] ?? "";

/** Adds a file both ways. */
async function addBoth(name: string, lines: readonly string[]): Promise<void> {
  const bytes = Buffer.from(lines.join("\n"));
  const id = idIn(await desk.drop("/drop/", { name, bytes }));
  expect((await desk.send(`/add/${id}/`)).path, name).toBe("/see/");
  await writeFile(byCommand.at(name), bytes);
  await command("data:add", name, "--date", date);
}

const csvOf = async (id: string): Promise<string[]> =>
  (await readFile(`tests/city/data/datasets/${id}/${id}.csv`, "utf8")).trim().split(/\r?\n/);

/** The rows of a period as those of another, one number of some of them a little more, so that sums stay. */
async function following(
  id: string,
  [last, next]: [string, string],
  isMore: (row: string) => boolean = () => false,
) {
  const [header = "", ...rows] = await csvOf(id);
  const own = rows.filter((row) => row.startsWith(`${last},`));
  expect(own.length).toBeGreaterThan(3);
  const moved = own.map((row) =>
    row
      .split(",")
      .map((cell, at) => (at === 0 ? next : cell))
      .map((cell, at) => (at === 3 && isMore(row) ? Number(cell) + 1 : cell))
      .join(","),
  );
  return [header, ...moved];
}

test("the updates of three topics, by files alone", async () => {
  const before = dataOf(byDesk);
  await addBoth("services.csv", await following("services", ["2025-03", "2025-04"]));
  await addBoth(
    "training.csv",
    await following("training", ["2024", "2025"], (row) => /,passed,/.test(row)),
  );
  const isMore = (row: string) => /,(999900|999907),(village|all),/.test(row);
  const counts = await following("community-counts", ["2024-06-30", "2025-06-30"], isMore);
  await addBoth("community-counts.csv", counts);
  expectSame(before);
});

test("a correction of one number that was released", async () => {
  const before = dataOf(byDesk);
  const [header = "", ...rows] = await csvOf("training");
  const row = rows.find((each) => each.startsWith("2024,999906,registered,")) ?? "";
  await addBoth("correction.csv", [header, row.replace(",151,", ",152,")]);
  expectSame(before);
});

test("another name of a district", async () => {
  const before = dataOf(byDesk);
  const names = { name_zh: "甲新区", name_en: "Jia New District" };
  const cells = Object.entries(names).map(([name, text]) => [`cell-${name}`, text] as const);
  const seen = await desk.send("/places/999901/", Object.fromEntries(cells));
  expect(seen.path).toBe("/see/");
  const set = Object.entries(names).flatMap(([name, text]) => ["--set", `${name}=${text}`]);
  await command("data:place", "999901", ...set);
  expectSame(before);
});

test("a new district, with its outline", async () => {
  const before = dataOf(byDesk);
  const cells = {
    level: "district",
    name_zh: "戊区",
    name_en: "Wu District",
    short_zh: "戊",
    short_en: "Wu",
    parent: "999900",
  };
  const [west, south, size] = [131.1, 20.1, 0.2];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const outline = Buffer.from(JSON.stringify({ type: "Polygon", coordinates: [ring] }));
  const source = "Drawn for a test";
  const told = Object.entries(cells).map(([name, text]) => [`cell-${name}`, text] as const);
  const filled = { ...Object.fromEntries(told), "cell-id": "999908" };
  const file = { name: "戊区.geojson", bytes: outline };
  const unsaid = await desk.sendWith("/places/new/", filled, { outline: file });
  expect(unsaid.text).toContain("Say whose outline it is");
  const bare = await desk.send("/places/new/", filled);
  expect(bare.text).toContain("missing-boundary");
  const whole = { ...filled, "outline-source": source };
  const { path } = await desk.sendWith("/places/new/", whole, { outline: file });
  expect(path).toBe("/see/");
  await writeFile(byCommand.at("outline.geojson"), outline);
  const set = Object.entries(cells).flatMap(([name, text]) => ["--set", `${name}=${text}`]);
  const from = ["--outline", "outline.geojson", "--outline-source", source];
  await command("data:place", "999908", ...set, ...from);
  expectSame(before);
});

test("a new view, chosen from those that fit; and one that goes", async () => {
  const before = dataOf(byDesk);
  const listed = await command("data:view", "residents");
  const name = listed.split(/\s/)[0] ?? "";
  expect((await desk.see("/view/residents/")).text).toContain(`value="${name}"`);
  const fields = { value: "residents", topic: "yes", name };
  expect((await desk.send("/view/residents/", fields)).path).toBe(`/view/residents/${name}/`);
  await command("data:view", "residents", "--take", name);
  expectSame(before);
  await desk.send("/view/training/city-by-year/remove/");
  await command("data:withdraw", "training/city-by-year");
  expectSame(before);
});

test("a comparison with another dataset, taken away and declared anew", async () => {
  const before = dataOf(byDesk);
  const where = { indicator: "volunteers" };
  const other = { dataset: "volunteers", value: "people", where: { scope: "all" } };
  const declared = JSON.stringify({ value: "value", where, other });
  await desk.send("/compare/key-figures/remove/", { index: "0", declared });
  await command("data:compare", "key-figures", "--remove", "1");
  expectSame(before);
  const filled = {
    ...{ "own-value": "value", "own-where-indicator": "volunteers" },
    ...{ other: "volunteers", "other-value": "people", "other-where-scope": "all" },
  };
  const { text } = await desk.send("/compare/key-figures/", filled);
  expect(text).toContain("These figures are now compared.");
  const own = ["--value", "value", "--where", "indicator=volunteers"];
  const theirs = ["--other", "volunteers/people", "--other-where", "scope=all"];
  await command("data:compare", "key-figures", ...own, ...theirs);
  expectSame(before);
  expect(await command("data:compare", "key-figures")).toMatch(/^1 {2}Value .*= Registered/);
});

test("a dataset that is withdrawn, with its reason", async () => {
  const before = dataOf(byDesk);
  const reason = { zh: "来源撤回了这些数字", en: "The source has withdrawn these figures" };
  const filled = { "reason-zh": reason.zh, "reason-en": reason.en, who: "王五" };
  expect((await desk.send("/withdraw/key-figures/", filled)).path).toBe("/see/");
  const told = Object.entries(reason).flatMap(([language, text]) => [
    "--reason",
    `${language}=${text}`,
  ]);
  const by = ["--who", filled.who, "--date", date];
  await command("data:withdraw", "key-figures", ...told, ...by);
  expectSame(before);
  expect(Object.keys(dataOf(byCommand)).some((file) => file.includes("datasets/key-figures"))).toBe(
    false,
  );
});

const hours =
  "年份,地区,服务时长（小时）\n2022,甲区,8931\n2022,乙区,7011\n2023,甲区,9931\n2023,乙区,7911\n";

const answers = {
  title: "服务时长",
  description:
    "示范市各区县每年登记的志愿服务时长，按年份和地区分列，为测试虚构，不对应任何真实的城市，也不可引用，只用来试验新建数据集。",
  status: "sample",
  topic: "volunteers",
  updateFrequency: "annual",
  source: "示范年鉴",
  reliability: "A",
};

test("a new dataset of a table, with all of its texts", async () => {
  const before = dataOf(byDesk);
  const own = Object.entries(answers).map(([name, text]) => [`answer ${name}`, text] as const);
  const filled: Record<string, string> = { id: "hours", ...Object.fromEntries(own) };
  await desk.drop("/new/", { name: "hours.csv", bytes: Buffer.from(hours) });
  const { text: page } = await desk.send("/new/told/", filled);
  const due = [...page.matchAll(/<textarea[^>]* name="text ([^"]*)"[^>]*>\s*<\/textarea>/g)];
  const places = due
    .map(([, name = ""]) => name.replaceAll("&quot;", '"'))
    .filter((name) => name.startsWith('["translations"'));
  expect(places.length).toBeGreaterThan(2);
  const texts = places.map((place, at): [string, string] => [
    place,
    place.includes("description")
      ? "Hours of service by district and year, invented for a test of new datasets."
      : `Hours, text ${String(at)}`,
  ]);
  for (const [place, text] of texts) filled[`text ${place}`] = text;
  expect((await desk.send("/new/save/", filled)).path).toBe("/view/hours/");
  await writeFile(byCommand.at("hours.csv"), hours);
  const told = Object.entries(answers).flatMap(([name, text]) => [`--${name}`, text]);
  const written = texts.flatMap(([place, text]) => [
    "--text",
    `/${(JSON.parse(place) as string[]).join("/")}=${text}`,
  ]);
  await command("data:new", "hours.csv", "--date", date, "--charts", ...told, ...written);
  expectSame(before);
});

test("released, both are the same to the byte, the record too", async () => {
  await desk.send("/release/", { date });
  await expect
    .poll(async () => (await desk.see("/release/")).text, { timeout: 60_000, interval: 500 })
    .toContain("Released.");
  expect(await release({ ...byCommand, date }), byCommand.heard.error.join("\n")).toBe(true);
  const released = dataOf(byDesk);
  expect(Object.keys(released).join("\n")).toContain("/published/changes/");
  expect(released).toEqual(dataOf(byCommand));
  expect(dataOf(byDesk, ".desk/data")).toEqual(released);
});
