import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { citationFiles, toCitationFile } from "./files.ts";

test("reference managers get three files, none with a blank to be filled in", () => {
  const texts = citationFiles.map((file) => toCitationFile(file, cited.en));
  expect(citationFiles.map(({ ending, mediaType }) => [ending, mediaType])).toEqual([
    ["bib", "text/x-bibtex"],
    ["ris", "application/x-research-info-systems"],
    ["json", "application/json"],
  ]);
  for (const text of texts) {
    expect(text).not.toContain("__");
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).toContain("Residents by district (Sample data)");
  }
  expect(texts[0]).toMatch(/^ {2}url = .*\n {2}langid = /m);
  expect(texts[1]).toMatch(/^UR {2}- .*\nER {2}- \n$/m);
});
