import type { CellMark } from "../../model/table.ts";

/** So many texts of a column are remembered. */
const most = 20_000;

/** Asks only once about each of the texts that most columns repeat; stops where a column does not. */
export function remembered(isSound: (text: string) => boolean): (text: string) => boolean {
  const sound = new Set<string>();
  let balance = most;
  return (text) => {
    if (balance <= 0) return isSound(text);
    if (sound.has(text)) {
      if (balance < most) balance += 1;
      return true;
    }
    balance -= 1;
    const is = isSound(text);
    if (is && sound.size < most) sound.add(text);
    return is;
  };
}

/** Reads only once each of the texts that a column repeats, so many of them; what a workbook marks is read anew. */
export function rememberedTexts<T>(
  read: (text: string, mark: CellMark | undefined) => T,
): (text: string, mark?: CellMark) => T {
  const known = new Map<string, T>();
  return (text, mark) => {
    const found = mark ? undefined : known.get(text);
    if (found !== undefined) return found;
    const told = read(text, mark);
    if (!mark && known.size < most) known.set(text, told);
    return told;
  };
}
