interface Month {
  text: string;
  month: number;
  count: number;
}

const firstOf = (year: number): string => `${year}.1`;

/** The months of each year in a column, in the order in which they come first. */
function monthsByYear(counts: ReadonlyMap<string, number>): Map<number, Month[]> {
  const months = [...counts].flatMap(([text, count]) => {
    const [, year, month] = /^(\d{4})\.(\d{1,2})$/.exec(text) ?? [];
    return year === undefined ? [] : [{ text, count, year: Number(year), month: Number(month) }];
  });
  return Map.groupBy(months, ({ year }) => year);
}

/** Whether each month stands behind the one before it, or each before it. */
function areInOrder(months: readonly Month[]): boolean {
  const steps = months.slice(1).map(({ month }, at) => Math.sign(month - (months[at]?.month ?? 0)));
  return new Set(steps).size < 2;
}

interface Neighbours {
  /** The months of the year before. */
  before: readonly Month[];
  /** Whether an October stands in the column. */
  hasOctober: boolean;
}

/** Whether the months of a year, which has no October, begin with January. */
function beginWithFirst(months: readonly Month[], { before, hasOctober }: Neighbours): boolean {
  const [first, ...others] = months.toSorted((a, b) => a.month - b.month);
  const beside = others.length > 0 ? others : before.filter(({ month }) => month === 12);
  const isRun = others.every(({ month }, at) => month === at + 2);
  return (
    (isRun || hasOctober) &&
    areInOrder(months) &&
    months.every(({ month, text }) => month < 10 && !text.includes(".0")) &&
    beside.some(({ count }) => count >= (first?.count ?? 0))
  );
}

/**
 * The texts of a column, such as `2023.1`, that are months of January, and how our tables write
 * these; `counts` tells of each text in how many rows it stands, in the order of the column. As a number `2023.10` is
 * `2023.1` too: a year has its January where both stand in it, or where its months run from it in
 * order and none that comes after October is there.
 */
export function januaries(counts: ReadonlyMap<string, number>): Map<string, string> {
  const years = monthsByYear(counts);
  const octobers = new Set([...years.keys()].filter((year) => counts.has(`${firstOf(year)}0`)));
  const hasOctober = octobers.size > 0;
  const isJanuary = ([year, months]: [number, Month[]]): boolean =>
    counts.has(firstOf(year)) &&
    (octobers.has(year) ||
      beginWithFirst(months, { before: years.get(year - 1) ?? [], hasOctober }));
  return new Map([...years].filter(isJanuary).map(([year]) => [firstOf(year), `${year}-01`]));
}
