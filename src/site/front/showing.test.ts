import { expect, test } from "vitest";
import { loadCatalogue } from "../../load/catalogue.ts";
import { viewNamed } from "../page/named.ts";
import { viewStates } from "../view/state.ts";
import { pagesShowing } from "./showing.ts";

const { catalogue } = await loadCatalogue("tests/city");
if (!catalogue) throw new Error("Model City is damaged");
const { dataset, view } = viewNamed(catalogue, "training/one-district");
const viewed = { catalogue, dataset, view };
const states = viewStates(viewed);

const pages = (meant?: Parameters<typeof pagesShowing>[2]) =>
  pagesShowing(viewed, "en", meant).map(({ href }) => href);

test("a view with a state a place stands on the pages of all these places", () => {
  const districts = pages().filter((href) => href.startsWith("/en/districts/"));
  expect(districts).toHaveLength(states.length);
});

test("of the places of a view those alone are concerned whose state differs", () => {
  const other = states.find(({ isMain }) => !isMain);
  if (!other) throw new Error("a single state");
  const { slug, value } = other;
  expect(pages({ isMain: false, states: [slug], isWhole: false })).toEqual([
    `/en/charts/training/one-district/${slug}/`,
    `/en/districts/${value}/`,
  ]);
  expect(pages({ isMain: true, states: [], isWhole: false })).toEqual(
    pages().filter((href) => !href.includes("/districts/") || href.includes("999907")),
  );
});
