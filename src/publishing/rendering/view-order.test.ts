import { expect, test } from "vitest";
import type { Topic } from "../../model/site.ts";
import { viewByView } from "./view-order.ts";

const pathname = (text: string) => ({ pathname: text });
const topics = [{ id: "people", views: ["census/age", "census/sex"] }] as Topic[];
const orderOf = (...names: string[]) =>
  viewByView(names.map(pathname), topics).map((each) => each.pathname);

test("page, embeds and pictures of a view in a state and a language stand together", () => {
  const main = [
    "/charts/census/age/",
    "/charts/census/age/wechat/",
    "/embed/census/age/",
    "/embed/census/age/dark/",
    "/oembed/census/age.json",
    "/images/census/age.svg/",
    "/images/census/age-og.png/",
  ];
  const state = ["/charts/census/age/2020/", "/images/census/age/2020.png/"];
  const english = ["/en/charts/census/age/", "/en/embed/census/age/light/"];
  const others = ["/", "/about/", "/embed/census/age/@2026-11-22-3f9a0c1d2b4e/"];
  const mixed = [others, main, state, english].flatMap((all) => all.filter((_, i) => i % 2 === 0));
  const rest = [others, main, state, english].flatMap((all) => all.filter((_, i) => i % 2 === 1));
  const ordered = orderOf(...mixed, ...rest);
  for (const all of [main, state, english]) {
    const places = all.map((each) => ordered.indexOf(each)).sort((a, b) => a - b);
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(all.length - 1);
  }
  expect([...ordered].sort()).toEqual([...mixed, ...rest].sort());
});

test("what is of no view keeps its order", () => {
  const others = ["/", "/about/", "/datasets/census", "/downloads/census.csv", "/CITATION.cff"];
  expect(orderOf(...others)).toEqual(others);
});

test("what is frozen of a view and its own tables are of no view, and names that run together are apart", () => {
  const frozen = [
    "/embed/census/age/@2026-11-22-3f9a0c1d2b4e/",
    "/about/",
    "/downloads/census.csv",
  ];
  expect(orderOf(frozen[0]!, "/charts/census/age/", frozen[1]!, frozen[2]!)).toEqual([
    ...frozen,
    "/charts/census/age/",
  ]);
  const alike = ["/charts/ab/c/", "/charts/a/bc/", "/embed/ab/c/", "/embed/a/bc/"];
  expect(orderOf(...alike)).toEqual([alike[0], alike[2], alike[1], alike[3]]);
});

test("a page stands beside the views that it shows: of a topic, or switched to a place", () => {
  const topic = ["/topics/people/", "/charts/census/age/", "/embed/census/sex/"];
  const place = ["/charts/census/age/330402/", "/districts/330402/"];
  const english = ["/en/charts/census/sex/", "/en/topics/people/"];
  const others = ["/charts/prices/all/", "/"];
  const [a, b, c] = topic as [string, string, string];
  expect(orderOf(a, ...others, b, place[0]!, english[0]!, c, place[1]!, english[1]!)).toEqual([
    ...topic,
    ...others,
    ...place,
    ...english,
  ]);
});
