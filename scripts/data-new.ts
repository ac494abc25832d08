import { placeAt } from "../src/load/described.ts";
import { newDataset } from "../src/load/fresh/new-dataset.ts";
import { givenTold } from "../src/publishing/add/told.ts";
import { askAll, isAttended } from "./ask.ts";
import { command } from "./command/command.ts";
import { answersIn } from "./command/commands.ts";
import { today } from "./today.ts";

await command("data:new", async ({ values, operands: [file = ""], locale }) => {
  const { name, sheet, date = today(), keep: isKept } = values;
  const told = Object.entries(givenTold(values.text ?? []));
  const texts = Object.fromEntries(told.map(([pointer, text]) => [placeAt(pointer), text]));
  const known = { answers: answersIn(values), texts, isShown: values.charts };
  const wanted = { file, name, sheet, date, isKept, locale, ...known };
  const ask = isAttended() && !values["no-questions"] ? askAll : undefined;
  const { isDone, text } = await newDataset(process.cwd(), wanted, ask);
  if (isDone) console.log(text);
  else console.error(text);
  return isDone;
});
