import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { caddyServer } from "../src/address/caddy.ts";
import { mediaTypes } from "../src/address/media-types.ts";
import { nginxServer } from "../src/address/nginx.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { downloadTypes } from "../src/publish/download/formats.ts";
import { outcomeText } from "../src/report/text.ts";
import { endWith } from "./exit-code.ts";
import { localeIds } from "../src/model/locale.ts";
import { terminalLocale } from "./language.ts";

/** Where the finished site is put, as the guide to deploying it tells. */
const folder = "/srv/sanshe";

const servers = { nginx: nginxServer, caddy: caddyServer };

const usage = `用法 / usage: npm run ${Object.keys(servers).join("|")} -- [--output 文件 / file]`;

await endWith(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: { type: "string" } },
  });
  const asked = Object.entries(servers).find(([name]) => name === positionals[0]);
  if (!asked) throw new Error(usage);
  const loaded = await loadCatalogue(process.cwd());
  const { catalogue } = loaded;
  if (!catalogue) {
    console.error(outcomeText(loaded, terminalLocale(undefined) ?? localeIds[0]));
    return false;
  }
  const types = { ...mediaTypes, ...downloadTypes };
  const text = asked[1](catalogue.site, { folder, types });
  if (values.output === undefined) process.stdout.write(text);
  else await writeFile(values.output, text);
  return true;
});
