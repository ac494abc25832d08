import { expect, test } from "vitest";
import type { SearchIndex, SearchPart } from "../../model/search/search.ts";
import { joined, searchersOf } from "./searcher.ts";

const words = { ignored: "how many of", joining: "and", highest: "most", lowest: "least" };
const index = {
  words: {
    ...{ ...words, since: "since", synonyms: "", ago: "", reckoning: "", defining: "" },
    ranking: { nth: { top: "{n}th", bottom: "{n}th" }, several: { top: "top {n}", bottom: "{n}" } },
    ...{ ordinals: "5=5", cardinals: "5=5" },
  },
  levels: [],
  folds: "",
  readings: "",
  places: [{ id: "0", label: "Union", names: ["Union"] }],
  measures: [{ title: "Population", also: [], href: "/charts/a/b/", figures: [[0, "9", "2023"]] }],
  entries: [{ kind: "topic", label: "People", href: "/topics/people/" }],
  towns: [],
  parts: { href: "/search/en/0a/{letters}.json", letters: ["co", "la"] },
} as unknown as SearchIndex;

const cook = {
  place: { id: "1", label: "Cook County", names: ["Cook County", "Cook"] },
  figures: [[0, "5", "2023"]],
};
const entry = { kind: "district", label: "Cook County", href: "/districts/1/" };
const parts = { co: { places: [cook], entries: [entry] } } as unknown as Record<string, SearchPart>;

const partAt = (href: string) => parts[/(\w+)\.json$/.exec(href)?.[1] ?? ""] ?? null;

test("a query asks for the parts that its words begin like, once", async () => {
  const asked: string[] = [];
  const searcherFor = searchersOf(index, (href) => {
    asked.push(href);
    return Promise.resolve(partAt(href));
  });
  const labels = async (query: string) =>
    (await searcherFor(query))
      .find(query)
      .groups.flatMap(({ found }) => found.map((each) => each.entry));
  expect(await labels("people")).toHaveLength(1);
  expect(asked).toEqual([]);
  expect(await labels("cook")).toEqual([entry]);
  const { ask } = await searcherFor("population of cook");
  expect(ask("population of cook").answers[0]).toMatchObject({ place: { id: "1" }, text: "5" });
  expect(asked).toEqual(["/search/en/0a/co.json"]);
});

test("a part that cannot be had is asked for again, and the rest is searched meanwhile", async () => {
  let asked = 0;
  const searcherFor = searchersOf(index, () => {
    asked += 1;
    return Promise.resolve(null);
  });
  expect((await searcherFor("lake people")).find("people").groups).toHaveLength(1);
  await searcherFor("lake");
  expect(asked).toBe(2);
});

test("what stands in several parts is there once", () => {
  const part = parts["co"] as SearchPart;
  const whole = joined(index, [part, part]);
  expect(whole.places.map(({ id }) => id)).toEqual(["0", "1"]);
  expect(whole.measures[0]?.figures).toEqual([
    [0, "9", "2023"],
    [1, "5", "2023"],
  ]);
  expect(whole.entries).toHaveLength(2);
});

test("figures of another year that a question asks of are loaded once, and answer it", async () => {
  const asked: string[] = [];
  const [population] = index.measures;
  const measures = [{ ...population, years: ["2010"] }] as SearchIndex["measures"];
  const earlier = "/search/en/0a/earlier{measure}.json";
  const searcherFor = searchersOf({ ...index, measures, earlier }, (href) => {
    asked.push(href);
    return Promise.resolve([{ href: "/charts/a/b/2010/", figures: [[0, "7", "2010"]] }]);
  });
  for (const query of ["population 2010", "population of Union 2010"]) {
    const { ask } = await searcherFor(query);
    expect(ask(query).answers[0]).toMatchObject({ text: "7", period: "2010" });
  }
  expect(asked).toEqual(["/search/en/0a/earlier0.json"]);
});
