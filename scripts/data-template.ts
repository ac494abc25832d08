import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { nearest } from "../src/check/nearest.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { say, staffWords } from "../src/locales/index.ts";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { toTemplate } from "../src/publish/template/template.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

interface Asked {
  locale: Locale;
  id: string;
  output: string;
}

function asked(): Asked {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" }, output: { type: "string" } },
  });
  const locale = terminalLocale(values.lang);
  const [id, ...rest] = positionals;
  if (!locale || id === undefined || rest.length > 0)
    throw new Error(
      say(staffWords[locale ?? localeIds[0]].template.usage, { locales: localeIds.join("|") }),
    );
  return { locale, id, output: values.output ?? `${id}.template.xlsx` };
}

/** Writes the template of a dataset, and never over another file. */
async function write({ locale, id, output }: Asked): Promise<boolean> {
  const words = staffWords[locale].template;
  const { known } = await loadCatalogue(process.cwd());
  const table = known.find((each) => each.id === id);
  if (!table) {
    const ids = known.map((each) => each.id);
    const meant = nearest(id, ids);
    const hint = meant ? `${id}? → ${meant}\n` : "";
    throw new Error(hint + say(words.unknown, { name: id, ids: ids.join(", ") }));
  }
  const { schema, sources } = table;
  const bytes = await toTemplate({ fields: schema.fields, places: schema.places, sources }, locale);
  try {
    await writeFile(output, bytes, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new Error(say(words.exists, { file: output }), { cause: error });
  }
  console.log(say(words.made, { file: output }));
  return true;
}

await endWith(() => write(asked()));
