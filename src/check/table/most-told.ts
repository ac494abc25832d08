/** What is found in a cell. */
interface Finding {
  column: number | null;
  more?: number;
}

/** So many of one sort in one column are told one by one; a million would fill the memory. */
const most = 10_000;

/** Keeps what is found in a table, and of what is found too often how many more there are. */
export class MostTold<T extends Finding> {
  readonly list: T[] = [];
  /** How many there are in all. */
  count = 0;
  readonly #sortOf: (finding: T) => string;
  readonly #kept = new Map<string, { count: number; last: T }>();

  constructor(sortOf: (finding: T) => string) {
    this.#sortOf = sortOf;
  }

  add(findings: readonly T[]): void {
    for (const finding of findings) this.#add(finding);
  }

  #add(finding: T): void {
    this.count += 1;
    const sort = `${this.#sortOf(finding)} ${finding.column}`;
    const { count, last } = this.#kept.get(sort) ?? { count: 0, last: finding };
    if (count === most) last.more = (last.more ?? 0) + 1;
    else {
      this.list.push(finding);
      this.#kept.set(sort, { count: count + 1, last: finding });
    }
  }
}
