import { writeFile } from "node:fs/promises";
import { caddyServer } from "../src/address/caddy.ts";
import { mediaTypes } from "../src/address/media-types.ts";
import { nginxServer } from "../src/address/nginx.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { downloadTypes } from "../src/publish/download/formats.ts";
import { outcomeText } from "../src/report/text.ts";
import { command } from "./command/command.ts";

/** Where the finished site is put, as the guide to deploying it tells. */
const folder = "/srv/sanshe";

const servers = { nginx: nginxServer, caddy: caddyServer };

const [, , asked = ""] = process.argv;
const server = asked === "caddy" ? asked : "nginx";
const args = process.argv.slice(asked in servers ? 3 : 2);

await command(
  server,
  async ({ values: { output }, locale }) => {
    const loaded = await loadCatalogue(process.cwd());
    const { catalogue } = loaded;
    if (!catalogue) {
      console.error(outcomeText(loaded, locale));
      return false;
    }
    const types = { ...mediaTypes, ...downloadTypes };
    const text = servers[server](catalogue.site, { folder, types });
    if (output === undefined) process.stdout.write(text);
    else await writeFile(output, text);
    return true;
  },
  args,
);
