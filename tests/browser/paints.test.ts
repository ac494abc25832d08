import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ViewContext } from "../../src/drawing/context.ts";
import { isMap } from "../../src/model/kinds.ts";
import type { View } from "../../src/model/view.ts";
import { drawn } from "../drawn.ts";
import { everyZero, sameNumber, specimen, specimenPoints, specimenViews } from "../specimen.ts";
import { openBrowser } from "../stage/browser.ts";

let browser: Browser;

/** What readers may have set; in forced colours the canvas is black where they ask for dark. */
const schemes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

type Scheme = keyof typeof schemes;

const schemeNames = Object.keys(schemes) as Scheme[];

/** A window for each scheme. */
let pages: Record<Scheme, Page>;

beforeAll(async () => {
  browser = await openBrowser();
  const opened = schemeNames.map(
    async (scheme) => [scheme, await browser.newPage(schemes[scheme])] as const,
  );
  pages = Object.fromEntries(await Promise.all(opened)) as Record<Scheme, Page>;
});

afterAll(async () => {
  await browser.close();
});

/** Statuses of numbers: all are 12, so that they share a class, and so do all series a colour. */
const figures = ["normal", "provisional", "estimated"];
const oneColour = [1, 2, 3, 4, 5, 6]
  .map((index) => `--series-${index}: var(--series-0);`)
  .join(" ");

const style = ["tokens", "base", "figure", "drawing"]
  .map((name) => readFileSync(`src/styles/${name}.css`, "utf8"))
  .concat(`:root { ${oneColour} }`)
  .join("\n");

/** How a mark, or the place of one that is not there, is painted. */
interface Look {
  row: string;
  status: string;
  fill: string;
  stroke: string;
  dash: string;
  opacity: string;
}

interface Looks {
  marks: Look[];
  legend: Look[];
  /** Of the patterns: what their lines look like, and how they run. */
  hatches: { status: string; stroke: string; lines: string }[];
  ink: string;
  paper: string;
}

/** Reads the computed paints of a drawing; runs in the page, so it may name nothing outside. */
function readLooks(): Looks {
  const statusOf = (element: Element) => {
    const pattern = /(missing|suppressed)"?\)$/.exec(getComputedStyle(element).fill)?.[1];
    return pattern ?? /obs-([a-z-]+)/.exec(element.getAttribute("class") ?? "")?.[1] ?? "none";
  };
  const look = (element: Element) => {
    const { fill, fillOpacity, stroke, strokeWidth, strokeDasharray, opacity } =
      getComputedStyle(element);
    return {
      row: element.getAttribute("data-row") ?? "",
      status: statusOf(element),
      fill: /(missing|suppressed)/.exec(fill)?.[1] ?? fill,
      stroke: stroke === "none" ? stroke : `${strokeWidth} ${stroke}`,
      dash: stroke === "none" ? "none" : strokeDasharray,
      opacity: `${fillOpacity} ${opacity}`,
    };
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const token = (name: string) => {
    const probe = document.createElementNS("http://www.w3.org/2000/svg", "g");
    document.querySelector("svg")?.append(probe);
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  return {
    marks: all("svg [data-row], svg [data-count], svg .swatch, svg .place")
      .filter((element) => !element.closest(".legend"))
      .map(look),
    legend: all("svg .legend rect").map(look),
    hatches: all("pattern path").map((path) => ({
      status: path.parentElement?.id.split("-").at(-1) ?? "",
      stroke: getComputedStyle(path).stroke,
      lines: path.getAttribute("d") ?? "",
    })),
    ink: token("ink"),
    paper: token("paper"),
  };
}

/** A drawing's paints under the site's own style sheets. */
async function looksOf(context: ViewContext, scheme: Scheme): Promise<Looks> {
  const page = pages[scheme];
  const svg = drawn(context).outerHTML;
  await page.setContent(`<!doctype html><style>${style}</style><figure>${svg}</figure>`);
  return page.evaluate(readLooks);
}

const painted = ({ fill, stroke, dash, opacity }: Look) =>
  [fill, stroke, dash, opacity].join(" | ");

/** Fails where two of them look the same to a reader. */
function expectDistinct(looks: Look[]): void {
  const statuses = Map.groupBy(looks, painted).values();
  for (const alike of statuses) expect(alike.map(({ status }) => status)).toHaveLength(1);
}

const kindOf = (view: View) => `${view.kind}${"form" in view ? " of areas" : ""}`;

interface Shown {
  scheme: Scheme;
  kind: string;
  context: ViewContext;
  /** The statuses that it has a paint for. */
  due: string[];
}

const shown = schemeNames.flatMap((scheme): Shown[] => [
  ...specimenViews.map((view) => ({
    scheme,
    kind: kindOf(view),
    context: specimen(view, sameNumber),
    due: [...figures, "zero", "missing", "suppressed"],
  })),
  { scheme, kind: "points", context: specimenPoints(), due: figures },
]);

describe.each(shown)("$kind in $scheme", ({ kind, scheme, context, due }) => {
  let looks: Looks;

  beforeAll(async () => {
    looks = await looksOf(context, scheme);
  });

  test("no two statuses look the same, and each is seen", () => {
    const marks = looks.marks.filter(({ status }) => status !== "none");
    expect(marks.map(({ status }) => status).sort()).toEqual(due.toSorted());
    expectDistinct(marks);
    for (const { opacity, fill, stroke } of marks) {
      expect(opacity).toBe("1 1");
      expect(fill === looks.paper && stroke === "none").toBe(false);
    }
  });

  test("a district that no status speaks of is plain", () => {
    const marks = looks.marks.filter(({ status }) => status !== "none").map(painted);
    const plain = looks.marks.filter(({ status }) => status === "none").map(painted);
    expect(plain.length).toBe({ choropleth: 1, symbols: 5, points: 7 }[kind] ?? 0);
    for (const paint of plain) expect(marks).not.toContain(paint);
  });

  test("the lines of patterns are seen, and run differently", () => {
    const { hatches, paper } = looks;
    const patterned = due.filter((status) => ["missing", "suppressed"].includes(status));
    expect(hatches.map(({ status }) => status)).toEqual(patterned);
    expect(new Set(hatches.map(({ lines }) => lines)).size).toBe(patterned.length);
    for (const { stroke } of hatches) {
      expect(stroke).toMatch(/^rgb\(/);
      expect(stroke).not.toBe(paper);
    }
  });

  test("the legend is dashed and hatched as the marks are", () => {
    const unusual = looks.legend.filter(({ status }) => status !== "normal");
    expectDistinct(unusual);
    for (const { status, dash, fill } of unusual) {
      const mark = looks.marks.find((each) => each.status === status);
      expect(dash === "none").toBe(mark?.dash === "none");
      if (fill === status) expect(mark?.fill).toBe(status);
    }
  });
});

const zeros = schemeNames.flatMap((scheme) =>
  specimenViews.map((view) => ({ scheme, kind: kindOf(view), view })),
);

test.each(zeros)(
  "a zero looks different when it is provisional or a bound: $kind in $scheme",
  async ({ view, scheme }) => {
    const { marks, ink } = await looksOf(specimen(view, everyZero), scheme);
    const three = marks.filter(({ row }) => ["3", "7", "8"].includes(row));
    expect(three.map(({ status }) => status).sort()).toEqual(["estimated", "provisional", "zero"]);
    expectDistinct(three);
    // An area of ink catches the eye first on a map, where a zero should be the last to do so.
    if (isMap(view.kind)) for (const { fill } of three) expect(fill).not.toBe(ink);
  },
);
