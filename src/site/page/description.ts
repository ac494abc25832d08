/** Room in em: search results and shared links show no more, and often less. */
const room = 150;

/** In em: what is shorter tells nobody whether the page is worth opening. */
const least = 25;

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[\u2e80-\uffff]/.test(char) ? 1 : 0.5), 0);

/** A description short enough to be shown: as many whole clauses as there is room for. */
export function shortened(text: string): string {
  if (widthOf(text) <= room) return text;
  const clauses = text.split(/(?<=[\u3002\uff1b]|[.;] )/);
  let kept = "";
  for (const clause of clauses) {
    if (widthOf(kept + clause) > room) break;
    kept += clause;
  }
  if (kept === "")
    return `${Array.from(text)
      .slice(0, room - 1)
      .join("")}…`;
  return kept.trimEnd().replace(/[\uff1b;]$/, "…");
}

/** A description that says enough: with as many of the sentences that may follow it as that takes. */
export function longEnough(text: string, more: readonly string[]): string {
  const [next, ...rest] = more;
  if (widthOf(text) >= least || next === undefined) return text;
  const gap = /[\u2e80-\uffff]$/.test(text) ? "" : " ";
  return longEnough(text + gap + next, rest);
}
