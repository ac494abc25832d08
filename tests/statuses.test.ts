import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test, vi } from "vitest";
import { everyStatus, sameNumber, specimen, specimenViews } from "./specimen.ts";
import { words } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { isMap } from "../src/model/kinds.ts";
import { obsStatuses } from "../src/model/observation.ts";
import { presentView } from "../src/site/view/present.ts";
import type { Presentation } from "../src/drawing/presentation.ts";

const widths = ["phone", "wide"] as const;

function svgOf(presentation: Presentation, width: (typeof widths)[number]): Element {
  const drawing = presentation.draw?.(width);
  if (!drawing) throw new Error("nothing drawn");
  const svg = parseHTML(drawing.svg).document.querySelector("svg");
  if (!svg) throw new Error("no svg");
  return svg;
}

afterAll(() => {
  vi.restoreAllMocks();
});

describe.each(specimenViews.map((view) => [view.kind, view] as const))("%s", (_, view) => {
  const warn = vi.spyOn(console, "warn");
  const presentation = presentView(specimen(view));

  test.each(widths)("every number has one mark and every gap has none (%s)", (width) => {
    const marks = [...svgOf(presentation, width).querySelectorAll("[data-row]")];
    const drawn = marks.map((mark) => [
      mark.getAttribute("data-row"),
      mark.getAttribute("data-obs"),
    ]);
    const due = everyStatus.flatMap(({ value, status }, index) =>
      value === null ? [] : [[String(index + 2), status]],
    );
    expect(drawn.sort()).toEqual(due.sort());
  });

  test("no two statuses share a paint", () => {
    const svg = svgOf(presentation, "wide");
    const paints = [...svg.querySelectorAll("[data-row]")].map(
      (mark) => `${mark.tagName} ${mark.getAttribute("class") ?? ""}`,
    );
    const fills = [...svg.querySelectorAll(".swatch")].map((swatch) => swatch.getAttribute("fill"));
    expect(new Set(paints).size).toBe(paints.length);
    expect(new Set(fills)).toEqual(
      new Set(["missing", "suppressed"].map((status) => `url(#specimen-all-wide-${status})`)),
    );
  });

  test("no text of a phone's drawing is small: it shrinks with the column, and 12 px must be left", () => {
    const sizes = [...svgOf(presentation, "phone").querySelectorAll("[font-size]")].map((text) =>
      Number(text.getAttribute("font-size")),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });

  test("what has no figure is named in the sentence", () => {
    for (const label of ["not published", "suppressed", "not applicable"])
      expect(presentation.sentence).toContain(label);
  });

  test.each(localeIds)("no two statuses share a label (%s)", (locale) => {
    const shown = presentView(specimen(view, sameNumber, locale));
    const said = shown.marks
      .filter(({ observation }) => observation.status !== "not-applicable")
      .map(({ label, tip, observation }) => ({ label, tip, status: observation.status }));
    const labelsOf = (kind: "label" | "status") => new Set(said.map((each) => each[kind])).size;
    expect(labelsOf("status")).toBeGreaterThan(2);
    expect(labelsOf("label")).toBe(labelsOf("status"));
    expect(new Set(Object.values(words[locale].obs)).size).toBe(obsStatuses.length);
    for (const width of widths) {
      const svg = svgOf(shown, width);
      const texts = [...svg.querySelectorAll("text")].map((text) =>
        text.textContent.replaceAll(" ", ""),
      );
      const tips = [...svg.querySelectorAll("[data-tip]")].map((mark) =>
        mark.getAttribute("data-tip"),
      );
      const isWritten = (label: string) =>
        texts.some((text) => text.includes(label.replaceAll(" ", "")));
      // On a map a district may be too small for its label: then it is told by pointing at it.
      for (const { label, tip } of said)
        expect(isWritten(label) || (isMap(view.kind) && tips.includes(tip)), label).toBe(true);
    }
  });

  test("a label says zero, ≥ and provisional", () => {
    const texts = [...svgOf(presentation, "wide").querySelectorAll("text")].map((text) =>
      text.textContent.replaceAll(" ", ""),
    );
    for (const label of [/^\D*0$/, /≥1,200$/, /8\(provisional\)$/])
      expect(texts).toContainEqual(expect.stringMatching(label));
  });

  test("a sample says so in the drawing and in its name, a fact does not", () => {
    const context = specimen(view);
    const sample = presentView({ ...context, dataset: { ...context.dataset, status: "sample" } });
    for (const width of widths) {
      const svg = svgOf(sample, width);
      expect(svg.querySelector(".sample text")?.textContent).toBe("Sample data");
      expect(svg.getAttribute("aria-label")).toBe("All (Sample data)");
      expect(svgOf(presentation, width).outerHTML).not.toContain("Sample");
    }
    expect([sample.table.badge, presentation.table.badge]).toEqual(["Sample data", null]);
  });

  test("nothing warns while drawing", () => {
    for (const width of widths) svgOf(presentation, width);
    expect(warn).not.toHaveBeenCalled();
  });
});
