import { formatNumber, formatTicks, withUnit } from "../locales/format.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";
import { binOf, classing, middleOf, type Bin, type Method } from "../stats/bins.ts";
import { sharedNumbers, type ViewContext } from "./context.ts";
import type { LegendEntry, Scale } from "./legend.ts";
import type { Mark } from "./mark.ts";
import { markClass, shadeClasses } from "./paint.ts";

/** Numbers in classes, each with its shade. */
export interface Classed {
  bins: Bin[];
  /** How these were found. */
  method: Method;
  /** Of each class how many numbers it has. */
  counts: number[];
  /** Of each class. */
  shades: string[];
  /** What has no shade: zero, or the middle of the scale. */
  plain: number;
  /** The shade of a number; null for what is plain. */
  shadeOf: (value: number) => string | null;
}

const classes = 4;

export const figuresOf = (marks: readonly Mark[]): number[] =>
  marks.flatMap(({ observation }) => observation.value ?? []);

type Classing = ViewContext<ViewOf<"choropleth" | "heatmap" | "calendar">>;

/** Classes of the numbers of marks, and of those that share a scale with them, on both sides of a middle where they have one. */
export function classed(context: Classing, marks: readonly Mark[]): Classed {
  const { view } = context;
  const own = figuresOf(marks);
  const shared = sharedNumbers(context);
  const figures = shared.length > 0 ? shared : own;
  const middle = middleOf(figures, view.midpoint);
  const plain = middle ?? 0;
  const shaded = figures.filter((value) => value !== plain);
  const { method, bins } = classing(shaded, classes, { declared: view.classes, middle });
  const below = middle === null ? 0 : bins.filter(({ to }) => to <= middle).length;
  const shades = shadeClasses(bins.length, below);
  const found = own.filter((value) => value !== plain).map((value) => binOf(value, bins));
  return {
    bins,
    method,
    counts: bins.map((_, index) => found.filter((each) => each === index).length),
    shades,
    plain,
    shadeOf: (value) => (value === plain ? null : (shades[binOf(value, bins)] ?? null)),
  };
}

/** The paint of a figure: what has no shade, as the middle of a scale, looks as zero does. */
export function classedLook({ observation }: Mark, base: string, shade: string | null): string {
  const { status } = observation;
  const isPlain = status === "normal" || status === "zero";
  const look = shade === null ? "zero" : "normal";
  return markClass(isPlain ? look : status, [base, ...(shade ? [shade] : [])].join(" "));
}

/** What a number without a shade looks like, where there is one. */
export function plainEntry(
  { plain }: Pick<Classed, "plain">,
  marks: readonly Mark[],
  { base, locale }: { base: string; locale: Locale },
): LegendEntry[] {
  if (!figuresOf(marks).includes(plain)) return [];
  const label = plain === 0 ? words[locale].obs.zero : formatNumber(plain, locale);
  return [{ label, swatch: { class: markClass("zero", base) } }];
}

/** The classes of a drawing for its legend; none where all its numbers are one, which it says itself. */
export function classScale(
  { bins, shades, method, counts }: Classed,
  { base, unit, locale }: { base: string; unit: string; locale: Locale },
): Scale | null {
  const [first] = bins;
  const isPercent = unit.startsWith("%");
  if (!first || method === "single") return null;
  return {
    swatches: shades.map((shade) => markClass("normal", `${base} ${shade}`)),
    edges: formatTicks([first.from, ...bins.map(({ to }) => to)], locale).map((limit) =>
      withUnit(limit, isPercent ? unit : ""),
    ),
    counts,
    locale,
    head: [isPercent ? "" : unit, words[locale].classes[method]]
      .filter((text) => text !== "")
      .join(words[locale].classes.joint),
  };
}
