/** Room in em: search results and shared links show no more, and often less. */
const room = 150;

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
