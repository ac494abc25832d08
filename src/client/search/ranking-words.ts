import type { RankingEnd, SearchWords } from "../../model/search/search.ts";

/** Which of a ranking are asked for, from the end on: the second highest, the three lowest. */
export interface AskedRanks {
  end: RankingEnd;
  from: number;
  to: number;
}

/** A way to ask for them. */
export interface RankingWords extends AskedRanks {
  words: string;
}

/** So many are told where a question does not say how many. */
export const few = 5;

/** The ways to ask for places of a ranking, the longest first. */
export function rankingWordsOf(
  { ranking, ordinals, cardinals }: SearchWords,
  folded: (text: string) => string,
): RankingWords[] {
  const numbersIn = (lines: string) =>
    lines.split("\n").map((line) => line.split("=") as [string, string]);
  const waysOf = (end: RankingEnd, isSeveral: boolean) =>
    ranking[isSeveral ? "several" : "nth"][end].split("\n").flatMap((pattern): RankingWords[] => {
      if (!pattern.includes("{n}")) return [{ words: folded(pattern), end, from: 1, to: few }];
      return numbersIn(isSeveral ? cardinals : ordinals).map(([number, count]) => ({
        words: folded(pattern.replace("{n}", number)),
        end,
        from: isSeveral ? 1 : Number(count),
        to: Number(count),
      }));
    });
  return (["top", "bottom"] as const)
    .flatMap((end) => [...waysOf(end, false), ...waysOf(end, true)])
    .sort((a, b) => b.words.length - a.words.length);
}
