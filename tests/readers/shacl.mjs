import { Parser, Store } from "n3";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Validator from "rdf-validate-shacl";

const storeOf = (file) => new Store(new Parser().parse(readFileSync(file, "utf8")));

/** The catalogue is held against shapes: ours of DCAT-AP, or those that SEMIC publishes with it. */
export async function validate(folder, shapes) {
  const tool = "SHACL";
  const data = storeOf(join(folder, "catalog.ttl"));
  const report = await new Validator(storeOf(shapes)).validate(data);
  const faults = report.results.map(({ focusNode, path, message, severity }) =>
    [severity?.value.split("#")[1], focusNode?.value, path?.value, message[0]?.value].join(" "),
  );
  return { tool, files: 1, rows: data.size, faults };
}
