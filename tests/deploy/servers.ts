import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { caddyServer } from "../../src/address/caddy.ts";
import type { SiteAddress } from "../../src/address/href.ts";
import { mediaTypes } from "../../src/address/media-types.ts";
import { nginxServer } from "../../src/address/nginx.ts";
import { downloadTypes } from "../../src/publish/download/formats.ts";
import { freePort, startDaemon, type Daemon } from "../stage/daemon.ts";
import { brotliModule } from "./programs.ts";

/** Debian's own, with the lines that are written for a site. */
export type ServerName = "nginx" | "caddy";

const types = { ...mediaTypes, ...downloadTypes };

/** A folder to serve, and one of the test's own for what a server writes. */
interface Served {
  site: SiteAddress;
  folder: string;
  own: string;
}

const lines = {
  nginx({ site, folder, own }: Served, port: number): string {
    const server = nginxServer(site, { folder, types })
      .replace("server_name", `listen 127.0.0.1:${port};\n  server_name`)
      .replace("# brotli_static", "brotli_static");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(own, name)};`,
    );
    return `load_module ${brotliModule};\nuser root;\npid ${join(own, "pid")};\nevents { worker_connections 512; }\nhttp {\naccess_log off;\n${temporary.join("\n")}\n${server}}\n`;
  },
  caddy({ site, folder }: Served, port: number): string {
    const server = caddyServer(site, { folder, types });
    return `{\n  admin off\n  auto_https off\n}\nhttp://127.0.0.1:${port} ${server.slice(server.indexOf("{"))}`;
  },
};

const commands = {
  nginx: (file: string) => ["nginx", "-e", "stderr", "-g", "daemon off;", "-c", file],
  caddy: (file: string) => ["caddy", "run", "--adapter", "caddyfile", "--config", file],
};

/** Starts a server of Debian with what is written for it, on loopback. */
export async function serve(name: ServerName, served: Served): Promise<Daemon> {
  await mkdir(served.own, { recursive: true });
  const port = await freePort();
  const file = join(served.own, `${name}.conf`);
  await writeFile(file, lines[name](served, port));
  return startDaemon(commands[name](file), port);
}
