import { dateBlanks } from "../../model/time/access-date.ts";
import type { Citable } from "./citable.ts";

/** RIS, a tag a line, which no value may break. */
export function toRis(citable: Citable): string {
  const { id, sort, author, title, platform, language, modified, address } = citable;
  return [
    ["TY", sort === "map" ? "MAP" : "DATA"],
    ["ID", id],
    ["AU", author.replace(/,\s*/g, "\uff0c")], // behind a comma of ASCII stands a first name
    ["TI", title],
    ["PY", modified.slice(0, 4)],
    ["DA", modified.replaceAll("-", "/")],
    ["ET", modified],
    ["PB", platform],
    ["LA", language],
    ["UR", address],
    ["Y2", dateBlanks.slash],
    ["ER", ""],
  ]
    .map(([tag = "", value = ""]) => `${tag}  - ${value.replace(/\s+/g, " ")}`)
    .join("\n");
}
