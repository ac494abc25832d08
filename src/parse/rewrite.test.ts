import { expect, test } from "vitest";
import { rewriteCsv, type CsvEdits } from "./rewrite.ts";

const none: CsvEdits = { changed: new Map(), removed: new Set(), added: new Map() };
const comma = { delimiter: ",", lead: 0 } as const;

test.each([
  'a,b\r\n"1",2\r\n"3","4, 5"\r\n',
  'a;b\n1;"x\ny"\n\n2;"say ""so"""',
  "a\tb\n\t\n1\t",
  "",
])("what is not edited stays as it is: %j", (text) => {
  const delimiter = text.includes(";") ? ";" : text.includes("\t") ? "\t" : ",";
  expect(rewriteCsv(text, { delimiter, lead: 0 }, none)).toBe(text);
});

test("cells are changed, rows removed and added where they belong, quoted as their column is", () => {
  const text = 'id,name\r\n"1",Anna\r\n"2",Ben\r\n"3",Cho\r\n';
  const edited = rewriteCsv(text, comma, {
    changed: new Map([[0, new Map([[1, "Anna, the first"]])]]),
    removed: new Set([1]),
    added: new Map([
      [2, [["9", "Dan"]]],
      [3, [["4", 'Eve "E"']]],
    ]),
  });
  expect(edited).toBe(
    'id,name\r\n"1","Anna, the first"\r\n"9",Dan\r\n"3",Cho\r\n"4","Eve ""E"""\r\n',
  );
});

test("a file that ends without a line end gets rows, and none at its end", () => {
  const added = new Map([[1, [["2", "Ben"]]]]);
  expect(rewriteCsv("id,name\n1,Anna", comma, { ...none, added })).toBe("id,name\n1,Anna\n2,Ben");
});

test("a line that tells the delimiter is none of its records", () => {
  const changed = new Map([[0, new Map([[1, "Eva"]])]]);
  expect(
    rewriteCsv("sep=;\nid;name\n1;Anna\n", { delimiter: ";", lead: 1 }, { ...none, changed }),
  ).toBe("sep=;\nid;name\n1;Eva\n");
});
