import { readFileSync } from "node:fs";
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { describe, expect, test } from "vitest";

/** One half of every `light-dark()` of the sheet, by token. */
function tokensOf(half: 1 | 2): Map<string, string> {
  const sheet = readFileSync("src/styles/tokens.css", "utf8");
  const pattern = /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g;
  return new Map(
    [...sheet.matchAll(pattern)].map((found) => [found[1] ?? "", found[half + 1] ?? ""]),
  );
}

/** The colours a reader may see, with full colour vision and without each of the three cones. */
const eyes: Record<string, (colour: Color) => Color> = {
  "full colour vision": (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

const difference = differenceCiede2000();
const lab = converter("lab65");

/**
 * CIEDE2000: 1 is just noticeable side by side, and 5 at a glance; 9 leaves room for dots and
 * thin lines, which look paler than areas, and stand apart from each other.
 */
const apart = { grounds: 5, series: 9 };

/** CIELAB lightness by which neighbours differ, so that grey paper tells them apart, and so do steps. */
const lighter = { neighbours: 8, steps: 7 };

describe.each([
  ["light", 1],
  ["dark", 2],
] as const)("%s", (_, half) => {
  const tokens = tokensOf(half);
  const colour = (name: string): Color => {
    const found = parse(tokens.get(name) ?? "");
    if (!found) throw new Error(`no colour: ${name}`);
    return found;
  };
  const named = (prefix: string) =>
    [...tokens.keys()].filter((name) => name.startsWith(prefix)).map(colour);
  const contrast = (a: string, b: string) => wcagContrast(colour(a), colour(b));
  const l = (of: Color): number => lab(of).l;
  const series = named("series-");
  const classes = named("class-");
  const below = named("below-");

  test("text can be read on every ground it stands on", () => {
    const texts = ["ink", "quiet", "accent", "caution"];
    for (const text of texts)
      for (const ground of ["paper", "wash"])
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast("caution", "caution-wash")).toBeGreaterThanOrEqual(4.5);
  });

  test("rules, and the lines of patterns, stand out from their grounds", () => {
    for (const ground of ["paper", "wash"])
      expect(contrast("rule", ground), ground).toBeGreaterThanOrEqual(3);
  });

  test("a series can be seen on every ground, and its name read in its colour or on it", () => {
    expect(series.length).toBe(7);
    for (const each of series) {
      expect(wcagContrast(each, colour("paper"))).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(each, colour("wash"))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.entries(eyes))("no two series look alike to %s", (_, seen) => {
    series.forEach((one, index) => {
      series.slice(0, index).forEach((other, before) => {
        const seenApart = difference(seen(one), seen(other));
        expect(seenApart, `${before} and ${index}`).toBeGreaterThan(apart.series);
      });
    });
  });

  test("series that stand side by side differ in lightness, for paper without colour", () => {
    series.slice(1).forEach((each, index) => {
      const gap = Math.abs(l(each) - l(series[index] ?? each));
      expect(gap, `${index} and ${index + 1}`).toBeGreaterThan(lighter.neighbours);
    });
  });

  test.each(Object.entries(eyes))("what is below a middle is not above it to %s", (_, seen) => {
    classes.forEach((shade, index) => {
      const other = below[index] ?? shade;
      expect(difference(seen(shade), seen(other)), `${index}`).toBeGreaterThan(apart.series);
    });
  });

  test.each([
    ["classes", classes],
    ["classes below a middle", below],
  ])("%s go from the paper away, in even steps that every eye sees", (_name, shown) => {
    const steps = [colour("paper"), ...shown].map(l);
    const away = half === 1 ? -1 : 1;
    steps.slice(1).forEach((step, index) => {
      expect(away * (step - (steps[index] ?? step)), `step ${index}`).toBeGreaterThan(
        lighter.steps,
      );
    });
  });

  test("a number can be read on the shade of its class", () => {
    [...classes, ...below].forEach((shade, index) => {
      const readable = Math.max(
        wcagContrast(shade, colour("ink")),
        wcagContrast(shade, colour("paper")),
      );
      expect(readable, `class ${index}`).toBeGreaterThanOrEqual(4.5);
    });
  });

  test("a place without a figure is not taken for one of the lowest class", () => {
    const [lowest] = classes;
    if (!lowest) throw new Error("no classes");
    // The pattern stands on paper, with lines that stand out even from the lowest shade.
    expect(wcagContrast(colour("rule"), lowest)).toBeGreaterThanOrEqual(3);
    for (const seen of Object.values(eyes))
      for (const ground of ["paper", "wash"])
        expect(difference(seen(lowest), seen(colour(ground)))).toBeGreaterThan(apart.grounds);
  });
});
