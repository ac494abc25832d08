import { say, staffWords } from "../src/locales/index.ts";
import { writeTemplate } from "../src/publishing/template/template.ts";
import { command } from "./command/command.ts";

await command("data:template", async ({ values, operands: [id = ""], locale }) => {
  const { output = `${id}.template.xlsx` } = values;
  await writeTemplate(process.cwd(), { id, output, locale });
  console.log(say(staffWords[locale].template.made, { file: output }));
  return true;
});
