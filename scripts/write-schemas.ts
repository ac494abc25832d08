import { writeFile } from "node:fs/promises";
import { editorSchemas } from "../src/publish/editor-schemas.ts";

for (const [path, text] of Object.entries(editorSchemas())) {
  await writeFile(path, text);
  console.log(path);
}
