import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import { commandWords } from "../../locales/index.ts";
import { staffPage } from "./staff.ts";

test("staff are led to every command once", () => {
  const { catalogue } = tabled(wholeTable, ["period place kind count source"]);
  const { groups } = staffPage(catalogue, "en");
  const listed = groups.flatMap(({ commands }) => commands.map(({ call }) => call.split(" ")[2]));
  expect(listed.sort()).toEqual(Object.keys(commandWords.en.commands).sort());
});
