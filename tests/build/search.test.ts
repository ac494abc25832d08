import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answererOf } from "../../src/client/search/answers.ts";
import { finderOf } from "../../src/client/search/find.ts";
import { searchersOf } from "../../src/client/search/searcher.ts";
import { fileNameOf } from "../../src/model/search/beginnings.ts";
import { entriesOf } from "../../src/model/search/entries.ts";
import type { SearchIndex } from "../../src/model/search/search.ts";
import { parted } from "../../src/site/search/parted.ts";
import { citySite } from "../stage/city.ts";

describe.each(["zh", "en"])("%s", (locale) => {
  const json = readFileSync(`${citySite}/search/${locale}.json`, "utf8");
  const index = JSON.parse(json) as SearchIndex;
  const seek = finderOf(index);
  const find = (query: string) => seek(query).groups;
  const first = (query: string) => find(query)[0]?.found[0]?.entry;

  test.each([
    ["bx", "999903"],
    ["dongyan", "999904"],
    ["東鹽縣", "999904"],
    ["yunhai", "999905"],
    ["yhshi", "999905"],
    ["anping", "999906"],
    ["cxs", "999907"],
    ["長鄉", "999907"],
    ["changxiang", "999907"],
    ["yq", "999902"],
    ["Jia", "999901"],
    ["ｊｉａ", "999901"],
    ["示範", "999900"],
  ])("%s finds the district %s first", (query, id) => {
    expect(first(query)?.href).toMatch(new RegExp(`/districts/${id}/$`));
  });

  test("communities of one name are told apart by their towns", () => {
    const group = find("hongqiao").find(({ kind }) => kind === "community");
    const same = group?.found.filter(({ entry }) =>
      /^(虹桥社区|Hongqiao Community)$/.test(entry.label),
    );
    const contexts = new Set(same?.map(({ entry }) => entry.context));
    expect([same?.length, contexts.size]).toEqual([3, 3]);
  });

  test("terms of the glossary and the site's pages are found", () => {
    expect(first("96399")?.href).toMatch(/\/glossary\/#hotline$/);
    const terms = find("志愿服务者").find(({ kind }) => kind === "term");
    expect(terms?.found[0]?.entry.href).toMatch(/\/glossary\/#volunteer$/);
    expect(first(locale === "zh" ? "gybz" : "about")?.href).toMatch(/\/about\/$/);
  });

  describe("where it stands in parts", () => {
    const places = new Set(
      index.places
        .slice(1)
        .filter(({ isPageless }) => isPageless !== true)
        .map(({ id }) => id),
    );
    const { index: rest, parts } = parted(
      index,
      {
        place: (id) => places.has(id),
        entry: ({ kind }) => ["district", "town", "community"].includes(kind),
      },
      0,
    );
    const files = new Map([...parts].map(([letters, part]) => [fileNameOf(letters), part]));
    const searcherFor = () =>
      searchersOf({ ...rest, parts: { href: "{letters}", letters: [...parts.keys()] } }, (href) =>
        Promise.resolve(files.get(href) ?? null),
      );

    test("no part is needed for what is of no place", () => {
      expect(rest.entries.some(({ kind }) => kind === "chart")).toBe(true);
      expect(entriesOf(rest).length).toBeLessThan(entriesOf(index).length);
    });

    test("every name is found by itself as in the whole", async () => {
      const some = entriesOf(index).filter((_, at) => at % 4 === 0);
      for (const { label, also = [] } of some)
        for (const name of [label, ...also]) {
          const { find: findAgain } = await searcherFor()(name);
          const best = (of: typeof seek) =>
            of(name).groups.flatMap(({ found }) =>
              found.filter(({ rank }) => rank < 1).map(({ entry }) => entry.href),
            );
          expect(best(findAgain), name).toEqual(best(seek));
        }
    });

    test("a question of places has the answer that it has of the whole", async () => {
      const ask = answererOf(index);
      const titles = index.measures.map(({ title }) => title);
      const questions = [
        ...index.places.flatMap(({ names }) => names.map((name) => `${name} ${titles[0] ?? ""}`)),
        ...titles.map((title) => `${index.places[2]?.label ?? ""} ${title}`),
        ...titles.map((title) => `${index.words.highest.split(" ")[0] ?? ""} ${title}`),
      ];
      for (const question of questions) {
        const { ask: askAgain } = await searcherFor()(question);
        const told = (of: typeof ask) =>
          of(question).answers.map(({ place, measure, text, rank }) => [
            place?.id,
            measure.href,
            text,
            rank,
          ]);
        expect(told(askAgain), question).toEqual(told(ask));
      }
    });
  });

  test("a figure is answered with as the front page calls it", () => {
    const ask = answererOf(index);
    const called = index.measures.flatMap(({ front = [] }) => front);
    const others = called.filter(
      (label) => !ask(label).answers.some(({ measure }) => measure.front?.includes(label)),
    );
    expect([called.length > 0, others]).toEqual([true, []]);
  });
});
