import { newDataset } from "../src/load/new-dataset.ts";
import { askAll, isAttended } from "./ask.ts";
import { command } from "./command/command.ts";
import { answersIn } from "./command/commands.ts";
import { today } from "./today.ts";

await command("data:new", async ({ values, operands: [file = ""], locale }) => {
  const { name, sheet, date = today(), keep: isKept } = values;
  const wanted = { file, name, sheet, date, isKept, locale, answers: answersIn(values) };
  const ask = isAttended() && !values["no-questions"] ? askAll : undefined;
  const { isDone, text } = await newDataset(process.cwd(), wanted, ask);
  if (isDone) console.log(text);
  else console.error(text);
  return isDone;
});
