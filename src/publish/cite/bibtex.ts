import { dateBlanks } from "../../model/time/access-date.ts";
import type { Citable } from "./citable.ts";

const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as LaTeX prints it; all but its own signs stays as it is, in UTF-8. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\~^{}%&$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What the styles of GB/T 7714 call it: `[CM/OL]`, `[DS/OL]`. */
const marks = { dataset: "DS", chart: "DS", map: "CM" };

/**
 * A map is `@misc`, for BibTeX and biblatex know none; `@dataset` the older one takes for `@misc`.
 * The day is a date for biblatex, year and month for BibTeX.
 */
export function toBibtex(citable: Citable): string {
  const { id, sort, author, title, platform, babel, modified, address, forms } = citable;
  const [year = "", month] = modified.split("-");
  const fields = [
    ["author", `{{${escaped(author)}}}`], // an organisation, whose name has no parts
    ["title", `{{${escaped(title)}}}`], // whose capitals stay
    ["date", `{${modified}}`],
    ["year", `{${year}}`],
    ["month", months[Number(month) - 1] ?? ""],
    ["version", `{${modified}}`],
    ["publisher", `{${escaped(platform)}}`],
    ...(sort === "map" ? [["howpublished", "{Map}"]] : []),
    ...(forms.includes("gbt2025")
      ? [
          ["mark", `{${marks[sort]}}`],
          ["medium", "{OL}"],
        ]
      : []),
    ["url", `{${address}}`],
    ["urldate", `{${dateBlanks.iso}}`],
    ["langid", `{${babel}}`],
  ];
  const lines = fields.map(([name = "", value = ""]) => `  ${name} = ${value},`);
  return [`@${sort === "map" ? "misc" : "dataset"}{${id},`, ...lines, "}"].join("\n");
}
