import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect } from "vitest";
import { columnOf, isRatio, type Ratio } from "../../src/model/view.ts";
import { every } from "./every.ts";
import { shownViews } from "./shown.ts";
import { catalogue, languages, pages as built, root } from "./site.ts";
import { readTable } from "./tables.ts";
import { grouped } from "./wording.ts";

type Line = Partial<Record<string, string>>;

const recordsIn = (path: string) =>
  Papa.parse<Line>(readFileSync(join(root, path), "utf8"), { header: true, skipEmptyLines: true })
    .data;
const places = recordsIn("data/places/places.csv");
const pages = new Map(built.map((page) => [page.address, page.document]));

const arithmetic: Record<Ratio, { times: number; digits: number; heading: RegExp }> = {
  ratePer10000: { times: 10_000, digits: 2, heading: /^(每万人|Per 10,000 residents)/ },
  share: { times: 100, digits: 1, heading: /^(占比|Share)/ },
};

const rates = shownViews(catalogue)
  .flatMap((shown) => {
    const { view } = shown;
    if (!("denominator" in view) || !view.statistic || !view.denominator) return [];
    const { statistic, denominator } = view;
    if (!isRatio(statistic)) return [];
    const column = columnOf(view, "value") ?? "";
    return [{ ...shown, column, statistic, denominator }];
  })
  .flatMap((shown) => languages.map(([prefix]) => [prefix + shown.address, shown] as const));

type Rate = (typeof rates)[number][1];

/** A rate as its files have it, and as its page shows it. */
function read(address: string, { dataset, view, column, statistic, denominator }: Rate) {
  const numerators = recordsIn(`data/datasets/${dataset.id}/${dataset.id}.csv`);
  const divisors = recordsIn(`data/datasets/${denominator.dataset}/${denominator.dataset}.csv`);
  const { times, digits, heading } = arithmetic[statistic];

  /** What the CSV has for a place, or for all members of an area that it has nothing for. */
  function divisorOf({ period, place }: Line): number {
    const numbers = (id: string | undefined) =>
      divisors
        .filter((each) => each["place"] === id && each["period"] === (denominator.period ?? period))
        .filter((each) =>
          Object.entries(denominator.where ?? {}).every(([name, text]) => each[name] === text),
        )
        .map((each) => Number(each[denominator.value]));
    const own = numbers(place);
    const members = places.find(({ id }) => id === place)?.["members"]?.split(" ") ?? [];
    return (own.length > 0 ? own : members.flatMap(numbers)).reduce((sum, each) => sum + each, 0);
  }

  const figure = pages
    .get(address)!
    .querySelector(`figure[data-view="${dataset.id}/${view.name}"]`)!;
  const table = readTable(figure.querySelector("table")!);
  const textsBelow = (pattern: RegExp) => {
    const [found, ...others] = table.headings.filter((each) => pattern.test(each));
    expect([found === undefined, others]).toEqual([false, []]);
    return table.column(found!).map(({ text }) => text);
  };
  const rows = numerators.filter((record) =>
    Object.entries(view.where ?? {}).every(([name, wanted]) => {
      const text = record[name] ?? "";
      if (typeof wanted === "string") return text === wanted;
      if (Array.isArray(wanted)) return wanted.includes(text);
      return "level" in wanted && places.find(({ id }) => id === text)?.["level"] === wanted.level;
    }),
  );
  return { rows, column, divisorOf, times, digits, heading, figure, textsBelow };
}

const everyRate = every(
  "every rate",
  rates.map(([address, rate]) => [address, read(address, rate)] as const),
);

everyRate(
  "shows the one number of the two files divided by the other, in the table",
  ({ rows, column, divisorOf, times, digits, heading, textsBelow }) => {
    const due = rows.map((record) => {
      const value = Number(record[column]);
      return Number.isNaN(value) ? null : grouped((value / divisorOf(record)) * times, digits);
    });
    const shown = textsBelow(heading);
    expect(shown.length).toBe(due.length);
    shown.forEach((text, index) => {
      const number = due[index] ?? null;
      if (number === null) expect(text).not.toMatch(/\d/);
      else expect(/[\d,.]+/.exec(text)?.[0]).toBe(number);
    });
  },
);

everyRate("says what it divides by", ({ rows, divisorOf, textsBelow }) => {
  const due = rows.map((record) => grouped(divisorOf(record)));
  const shown = textsBelow(/^(分母|Divided by)/).map((text) => /^[\d,.]+/.exec(text)?.[0]);
  expect(shown).toEqual(due);
});

everyRate("labels its drawings with the same numbers", ({ figure, heading, textsBelow }) => {
  const drawings = [...figure.querySelectorAll("svg.drawing")];
  expect(drawings.length).toBe(2);
  for (const drawing of drawings) {
    const written = [...drawing.querySelectorAll("text, tspan")].map((each) =>
      each.textContent.trim(),
    );
    // A district too small for its number says it when it is pointed at.
    const told = [...figure.querySelectorAll(".drawings [data-tip]")].map(
      (each) => each.getAttribute("data-tip") ?? "",
    );
    const texts = [...written, ...told];
    const numbers = textsBelow(heading).flatMap((text) => /[\d,.]+/.exec(text)?.[0] ?? []);
    for (const number of numbers)
      expect(
        texts.some((text) => text.includes(number)),
        number,
      ).toBe(true);
  }
});
