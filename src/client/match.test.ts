import { expect, test } from "vitest";
import { fold, lexiconOf } from "../model/search/lexicon.ts";
import { match, ranks } from "./match.ts";

const lexicon = lexiconOf({
  folds: "鄉乡區区長长",
  readings: "chang长zhang长hong虹jia嘉lu绿lv绿qiao桥qu区shan善she社shi市shui水tong桐xiang乡xian县",
});

const found = (text: string, query: string) =>
  match(fold(text, lexicon), fold(query, lexicon), lexicon);
const part = (text: string, query: string) => {
  const result = found(text, query);
  return result && text.slice(result.start, result.end);
};

test.each([
  ["traditional characters", "桐鄉區", "桐乡区"],
  ["fullwidth letters and digits", "ＡＢ９６", "ab96"],
  ["capitals and accents", "Tóngxiāng LÜ", "tongxiang lu"],
])("%s are folded", (_, text, folded) => {
  expect(fold(text, lexicon)).toBe(folded);
});

test("a folded text is as long as it was", () => {
  for (const text of ["①½ﬁ…", "“五星级”（Ａ）", "𠮷野家"])
    expect(fold(text, lexicon)).toHaveLength(text.length);
});

test.each([
  ["exact", "桐乡市", "桐鄉市"],
  ["prefix", "桐乡市", "桐"],
  ["inside", "桐乡市", "乡"],
  ["spelt", "桐乡市", "tongxiang"],
  ["spelt", "桐乡市", "tong xiang shi"],
  ["speltInside", "桐乡市", "xiangshi"],
  ["initials", "桐乡市", "txs"],
  ["initials", "桐乡市", "t"],
  ["initials", "桐乡市", "tongxs"],
  ["initials", "桐乡市", "tongxi"],
  ["initialsInside", "桐乡市", "xsh"],
  ["initials", "善", "sh"],
] as const)("%s: %s is found by %s", (rank, text, query) => {
  expect(found(text, query)?.rank).toBe(ranks[rank]);
});

test("a character with two readings is found by either", () => {
  expect(part("长水", "changshui")).toBe("长水");
  expect(part("长水", "zhangshui")).toBe("长水");
  expect(part("绿桥", "lvqiao")).toBe("绿桥");
  expect(part("绿桥", "luqiao")).toBe("绿桥");
});

test("a syllable is not cut where the next one would not fit", () => {
  expect(part("嘉善县", "jiashanxian")).toBe("嘉善县");
  expect(part("桐乡", "tongxian")).toBe("桐乡"); // the g is still to come
  expect(found("县桥", "xiangqiao")).toBeNull();
});

test("what is found is told by its place, in the middle too", () => {
  expect(part("嘉善县虹桥社区", "hongqiao")).toBe("虹桥");
  expect(part("嘉善县虹桥社区", "hqsq")).toBe("虹桥社区");
});

test("letters are not read across what is not a character of the table", () => {
  expect(found("桐，乡", "tx")).toBeNull();
  expect(found("Tongxiang", "txs")).toBeNull();
});

test("digits are found as they are, and beside initials", () => {
  expect(part("96345社区", "963")).toBe("963");
  expect(part("社96区", "s96q")).toBe("社96区");
});
