import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import { filesOf } from "../../../tests/stage/dist.ts";
import { freshRoutes } from "./routes.ts";

const table = `年份,地区,服务时长（小时）
2022,甲区,8931
2022,乙区,7011
2022,丙县,5401
2023,甲区,9931
2023,乙区,7911
2023,丙县,5901
`;

let desk: AskedDesk;

beforeEach(async () => {
  desk = await AskedDesk.open(freshRoutes, "zh");
});

afterEach(() => desk.remove());

const bytes = new TextEncoder().encode(table);
const take = (name = "hours.csv") => desk.ask("POST", "/new/", { file: { name, bytes } });

/** The fields of the page's form, with what stands in them. */
async function fields(): Promise<Map<string, string>> {
  const page = await desk.page("/new/");
  const found = [...page.matchAll(/<(?:textarea|select)[^>]* name="([^"]*)"/g)];
  const decoded = (name: string) => name.replaceAll("&quot;", '"');
  return new Map(found.map(([whole, name = ""]) => [decoded(name), whole]));
}

const description =
  "示范市各区县每年登记的志愿服务时长，按年份和地区分列，为测试虚构，不对应任何真实的城市，也不可引用，只用来试验新建数据集。";

const answers: Record<string, string> = {
  "answer title": "服务时长",
  "answer description": description,
  "answer status": "sample",
  "answer topic": "volunteers",
  "answer updateFrequency": "annual",
  "answer source": "示范年鉴",
  "answer reliability": "A",
};

/** All that the form asks for, in both languages. */
async function everything(): Promise<Record<string, string>> {
  const filled: Record<string, string> = { id: "hours", ...answers };
  for (const name of (await fields()).keys()) {
    if (!name.startsWith('text ["translations"')) continue;
    filled[name] = name.includes("description")
      ? "Hours of service by district and year, invented for a test of new datasets."
      : `Hours ${String(name.length)}`;
  }
  return filled;
}

test("a table begins with what it tells, and with questions for the rest", async () => {
  expect(await desk.page("/new/")).toContain('type="file"');
  expect(await take()).toEqual({ to: "/new/" });
  const names = [...(await fields()).keys()];
  expect(names).toEqual(expect.arrayContaining(Object.keys(answers)));
  expect(names.some((name) => name.startsWith('text ["translations","en"'))).toBe(true);
});

test("answers are chosen by their words, and what is asked for is written in one place", async () => {
  await take();
  await desk.ask("POST", "/new/told/", { id: "hours", ...answers });
  const page = await desk.page("/new/");
  expect(page).toContain('<label for="answer-updateFrequency">多久更新一次</label>');
  expect(page).toMatch(/<option value="annual" selected>\s*每年\s*<\/option>/);
  expect(page).toMatch(/<option value="sample" selected>\s*示例数据\s*<\/option>/);
  const names = [...(await fields()).keys()];
  expect(
    names.filter((name) => /description|title"\]$/.test(name) && !name.includes("en")),
  ).toEqual(["answer description"]);
  expect(page).not.toContain("<code>translations");
});

test("nothing is made before nothing is wrong with it", async () => {
  await take();
  expect(await desk.ask("POST", "/new/save/", { id: "hours" })).toEqual({ to: "/new/" });
  expect(await desk.desk.staged.changed()).toEqual([]);
});

test("a source may have an address, and none after all", async () => {
  await take();
  const source = 'text ["sources",0,"path"]';
  await desk.ask("POST", "/new/told/", { id: "hours", [source]: "https://model-city.example/" });
  expect(await desk.page("/new/")).toContain("https://model-city.example/");
  await desk.ask("POST", "/new/told/", { id: "hours", [source]: "" });
  expect(await desk.page("/new/")).not.toContain("https://model-city.example/");
});

test("what was said is kept, and can be said otherwise", async () => {
  await take();
  await desk.ask("POST", "/new/told/", { id: "hours", ...answers });
  const page = await desk.page("/new/");
  expect(page).toContain('<option value="sample" selected>');
  await desk.ask("POST", "/new/told/", { id: "hours", "answer status": "official" });
  expect(await desk.page("/new/")).toContain('<option value="official" selected>');
});

test("a table becomes a dataset with the charts that were chosen, in both languages", async () => {
  const before = Object.fromEntries(filesOf(join(desk.project, "data")));
  await take();
  await desk.ask("POST", "/new/told/", { id: "hours", ...answers });
  await desk.ask("POST", "/new/told/", await everything());
  const page = await desk.page("/new/");
  const [, chosen = ""] = /name="view"\s+value="(line[^"]*)"/.exec(page) ?? [];
  expect(chosen).not.toBe("");
  const made = await desk.ask("POST", "/new/save/", { ...(await everything()), view: [chosen] });
  expect(made).toMatchObject({ to: "/view/hours/" });
  const { catalogue, problems } = await desk.desk.staged.loaded();
  expect(problems).toEqual([]);
  const dataset = catalogue?.datasets.find(({ id }) => id === "hours");
  expect(dataset?.table.rows).toHaveLength(6);
  expect(dataset?.views.map(({ name }) => name)).toContain(chosen);
  expect(dataset).toMatchObject({ status: "sample", description: { zh: description } });
  expect(Object.keys(dataset?.title ?? {})).toEqual(["zh", "en"]);
  expect(catalogue?.site.topics[0]?.views).toContain(`hours/${chosen}`);
  expect(Object.fromEntries(filesOf(join(desk.project, "data")))).toEqual(before);
  expect(await desk.page("/new/")).toContain('type="file"'); // the table is no longer at hand
});

test("a name that is taken, or is none, is told beside a field for another", async () => {
  await take();
  for (const id of ["volunteers", "Größe"]) {
    await desk.ask("POST", "/new/told/", { id });
    const page = await desk.page("/new/");
    expect(page).toContain(id);
    expect(page).toContain('name="id"');
  }
});

test("a file that is no table says why, and can be forgotten", async () => {
  const broken = { name: "照片.csv", bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]) };
  await desk.ask("POST", "/new/", { file: broken });
  expect(await desk.page("/new/")).toContain("wary");
  await desk.ask("POST", "/new/forget/");
  expect(existsSync(join(desk.desk.staged.root, "fresh"))).toBe(false);
  expect(await desk.page("/new/")).toContain('type="file"');
});
