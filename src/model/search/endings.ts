/** The end of a code that comes next: 029 after 028. */
const nextAfter = (ending: string): string =>
  String(Number(ending) + 1).padStart(ending.length, "0");

/** Ends of codes in their order, blank where one is the next after that before it. */
export const shortEndings = (endings: readonly string[]): string[] =>
  endings.map((ending, at) => {
    const before = endings[at - 1];
    return before !== undefined && nextAfter(before) === ending ? "" : ending;
  });

/** The same in full again. */
export function fullEndings(endings: readonly string[]): string[] {
  let before = "";
  return endings.map((ending) => (before = ending === "" ? nextAfter(before) : ending));
}
