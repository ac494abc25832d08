// Preloaded by each command of package.json: Node keeps what it has compiled for the next one. Where
// that cannot be written, it compiles.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/node"));
