const tags = /<\w+(?: [\w:-]+="[^"]*")+ ?\/?>/g;
const hints = / data-(?:tip|place|series)="[^"]*"/g;
const records = / data-(row|record)="([^"]*)"/;

/** What scripts read of a mark; `""` of what has nothing to tell. */
const hintsIn = (tag: string): string =>
  tag.includes(" data-tip=") ? (tag.match(hints) ?? []).sort().join("") : "";

const recordsIn = (tag: string): string => records.exec(tag)?.[2] ?? "";

const markTags = (svg: string): string[] =>
  [...svg.matchAll(tags)].map(([tag]) => tag).filter((tag) => hintsIn(tag) !== "");

/** What marks tell by the records that they stand for; null where marks of the same tell different things. */
function hintsByRecords(marks: readonly string[]): Map<string, string | null> {
  const told = new Map<string, string | null>();
  for (const tag of marks) {
    const [own, key] = [hintsIn(tag), recordsIn(tag)];
    told.set(key, (told.get(key) ?? own) === own ? own : null);
  }
  return told;
}

/** What is said twice within so many letters weighs next to nothing in gzip, which looks so far back. */
const lookedBack = 32_768;

/** Marks of places without the ids that their outlines are named after. */
const withoutIds = (svg: string): string =>
  svg.replace(/ data-place="([^"]+)"( href="#outline-\1")/g, ' data-place=""$2');

/**
 * Drawings of one view in which each mark tells once what scripts read of it: in the last of them, where they are long.
 * What the others leave empty a script takes from there (`src/client/figure/told.ts`).
 */
export function toldOnce(svgs: readonly string[]): string[] {
  const [last = "", ...others] = svgs.toReversed();
  if (others.length === 0 || last.length < lookedBack) return [...svgs];
  const marks = markTags(last);
  const told = hintsByRecords(marks);
  const untold = (svg: string): string => {
    const isAlike = markTags(svg).length === marks.length && !told.has("");
    let nth = -1;
    return svg.replace(tags, (tag) => {
      const own = hintsIn(tag);
      if (own === "") return tag;
      nth += 1;
      const other = marks[nth] ?? "";
      const isSame = isAlike && recordsIn(other) === recordsIn(tag) && hintsIn(other) === own;
      if (!isSame && told.get(recordsIn(tag)) !== own) return tag;
      const silent = tag
        .replace(/ data-tip="[^"]*"/, ' data-tip=""')
        .replace(/ data-(?:place|series)="[^"]*"/g, "");
      return isSame ? silent.replace(records, ' data-$1=""') : silent;
    });
  };
  return svgs.map((svg) => withoutIds(svg === last ? svg : untold(svg)));
}
