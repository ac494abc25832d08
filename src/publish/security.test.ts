import { expect, test } from "vitest";
import { specimen } from "../../tests/specimen.ts";
import { wholeTable } from "../../tests/tabled.ts";
import { securityText } from "./security.ts";

const { catalogue } = specimen(wholeTable);

test("who finds a fault reads whom to tell, in which language, and for a year", () => {
  expect(securityText(catalogue)).toBe(
    [
      "Contact: mailto:a@b.example",
      "Expires: 2020-12-31T00:00:00.000Z",
      "Preferred-Languages: en, zh",
      "Canonical: https://b.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});
