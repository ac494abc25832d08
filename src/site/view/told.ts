const tags = /<\w+(?: [\w:-]+="[^"]*")+ ?\/?>/g;
const hints = / data-(?:tip|place|series)="[^"]*"/g;

const recordsIn = (tag: string): string => / data-(?:row|record)="([^"]*)"/.exec(tag)?.[1] ?? "";

/** What scripts read of a mark; `""` of what has nothing to tell. */
const hintsIn = (tag: string): string =>
  tag.includes(" data-tip=") ? (tag.match(hints) ?? []).sort().join("") : "";

/** What marks tell by the records that they stand for; null where marks of the same tell different things. */
function hintsByRecords(svg: string): Map<string, string | null> {
  const told = new Map<string, string | null>();
  for (const [tag] of svg.matchAll(tags)) {
    const [own, records] = [hintsIn(tag), recordsIn(tag)];
    if (own === "") continue;
    told.set(records, (told.get(records) ?? own) === own ? own : null);
  }
  return told;
}

/** What is said twice within so many letters weighs next to nothing in gzip, which looks so far back. */
const lookedBack = 32_768;

/**
 * Drawings of one view in which each mark tells once what scripts read of it: in the last of them, where they are long.
 * In the others its tip is empty, and a script takes it from there (`src/client/figure/told.ts`).
 */
export function toldOnce(svgs: readonly string[]): string[] {
  const [last = "", ...others] = svgs.toReversed();
  if (others.length === 0 || last.length < lookedBack) return [...svgs];
  const told = hintsByRecords(last);
  const untold = (tag: string): string => {
    const own = hintsIn(tag);
    if (own === "" || told.get(recordsIn(tag)) !== own) return tag;
    return tag
      .replace(/ data-tip="[^"]*"/, ' data-tip=""')
      .replace(/ data-(?:place|series)="[^"]*"/g, "");
  };
  return svgs.map((svg) => (svg === last ? svg : svg.replace(tags, untold)));
}
