import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { FrozenEmbed } from "../../model/frozen.ts";
import type { View } from "../../model/view.ts";
import { figuresHash, frozenOf } from "./frozen.ts";

const view: View = {
  kind: "bar",
  name: "all",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
};

const of = (count: number) => tabled(view, ["period place count", `2020 a ${count}`, "2020 b 40"]);

/** The query of a view whose embed was frozen when `a` had 50. */
async function kept(count: number, changed: Partial<FrozenEmbed> = {}) {
  const { dataset } = of(50);
  const frozen: FrozenEmbed = {
    path: "/en/embed/d/all/@2026-01-15-0123456789ab/",
    locale: "en",
    dataset: dataset.id,
    view: view.name,
    date: dataset.modified,
    hash: "0123456789ab",
    title: "Chart",
    figures: await figuresHash(of(50)),
    ...changed,
  };
  const query = of(count);
  return { ...query, catalogue: { ...query.catalogue, archive: [frozen] } };
}

test("a frozen embed is offered while it shows what its view shows", async () => {
  expect(await frozenOf(await kept(50))).toMatchObject({ title: "Chart" });
});

test("it is offered no more when a figure changes, though the day of its dataset does not", async () => {
  expect(await frozenOf(await kept(51))).toBeUndefined();
});

test("it is offered in its language and theme alone, of whatever day its figures were", async () => {
  expect(await frozenOf(await kept(50, { date: "2001-01-01" }))).toBeDefined();
  expect(await frozenOf(await kept(50, { locale: "zh" }))).toBeUndefined();
  expect(await frozenOf(await kept(50, { theme: "dark" }))).toBeUndefined();
  expect(await frozenOf({ ...(await kept(50, { theme: "dark" })), theme: "dark" })).toBeDefined();
});
