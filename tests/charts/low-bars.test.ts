import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../boxes.ts";
import { drawn } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import type { View } from "../../src/model/view.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const grouped: View = { ...common, kind: "bar", x: "count", y: "place", series: "kind" };

/** Three places of two kinds each, whose figures are as given. */
const lines = (counts: string[]) => [
  "place kind count",
  ...counts.map((count, index) => `${"abc"[Math.floor(index / 2)]} k${index % 2} ${count}`),
];

const textsOf = (counts: string[]) => {
  const svg = drawn(tabled(grouped, lines(counts)), "large");
  const boxes = textBoxesOf(svg);
  return { boxes, touching: overlaps(boxes), legend: svg.querySelector(".legend")?.textContent };
};

test("among large letters words of neighbouring bars stand apart", () => {
  expect(textsOf(["45P", "46P", "50P", "52P", "9", "8"]).touching).toEqual([]);
});

test("among large letters the legend alone says of thin bars why there is no figure", () => {
  const { boxes, touching, legend } = textsOf(["45", "x", "x", "x", "9", "8"]);
  expect(touching).toEqual([]);
  expect(legend).toContain("not published");
  expect(boxes.filter(({ text }) => text === "not published")).toHaveLength(1);
});

test("among large letters bars below zero leave the room of their own labels, and gaps their words", () => {
  const single: View = { ...common, kind: "bar", x: "count", y: "place" };
  const rows = ["place count", "a -2", "b z", "c -1"];
  const svg = drawn(tabled(single, rows, "ru"), "large");
  const boxes = textBoxesOf(svg);
  expect(boxes.map(({ text }) => text)).toContain("неприменимо");
  expect(cutOff(svg, boxes)).toEqual([]);
  const widest = Math.max(
    ...[...svg.querySelectorAll("[data-row]")].map((bar) => Number(bar.getAttribute("width"))),
  );
  expect(widest).toBeGreaterThan(50);
});

test("among large letters long numbers stand whole on both sides of zero", () => {
  const counts = ["1646090535", "-1646090535", "5", "-1246090535", "9", "x"];
  const svg = drawn(tabled(grouped, lines(counts), "ru"), "large");
  expect(cutOff(svg, textBoxesOf(svg))).toEqual([]);
});

test("among large letters a number with its status stands whole where it leaves bars little room", () => {
  for (const sign of ["", "-"]) {
    const svg = drawn(tabled(grouped, lines([`${sign}19753086420P`, `${sign}9`])), "large");
    const boxes = textBoxesOf(svg);
    expect(boxes.some(({ text }) => text.endsWith("19,753,086,420 (provisional)"))).toBe(true);
    expect(cutOff(svg, boxes)).toEqual([]);
  }
});

test("among large letters bars that are thinner than words have their names in a legend", () => {
  const counts = ["370399", "370398", "370397", "370396"];
  const svg = drawn(
    tabled(
      { ...grouped, series: "period" },
      [
        "place period count",
        ...counts.map(
          (count, index) => `${"ab"[Math.floor(index / 2)]} 1970-01-0${1 + (index % 2)} ${count}`,
        ),
      ],
      "zh",
    ),
    "large",
  );
  expect(svg.querySelector(".legend")?.textContent).toContain("1970年1月1日");
  expect(cutOff(svg, textBoxesOf(svg))).toEqual([]);
});

test("labels that are as close as their letters cut none of each other's commas, others have a halo", () => {
  const rows = lines(["9735380", "9310714", "9", "8", "7", "6"]);
  const halos = (width: "large" | "wide") => {
    const all = drawn(tabled(grouped, rows), width).querySelectorAll(".halo text");
    return [...all].map(({ textContent }) => textContent);
  };
  expect(halos("large")).not.toContain("9,735,380");
  expect(halos("wide")).toContain("9,735,380");
});

test("the axis of bars below their names lies under the names", () => {
  const single: View = { ...common, kind: "bar", x: "count", y: "place" };
  const long = "Unterbezirksverwaltungsgemeinschaft";
  const svg = drawn(tabled(single, ["place count", `${long} 2`, `${long}en 1`]), "large");
  const order = [...svg.querySelectorAll(".baseline, text")];
  const axis = order.findIndex(({ classList }) => classList.contains("baseline"));
  const name = order.findIndex(({ textContent }) => textContent.includes("Unterbezirk"));
  expect(axis).toBeGreaterThanOrEqual(0);
  expect(name).toBeGreaterThan(axis);
});
