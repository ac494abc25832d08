import { existsSync } from "node:fs";
import { install } from "../stage/debian.ts";

/** The module of Debian's nginx that sends what the build compressed to brotli. */
export const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Debian's packages that the tests of this folder run, each with a file that shows that it is there. */
const packages = {
  nginx: "/usr/sbin/nginx",
  "libnginx-mod-http-brotli-static": brotliModule,
  caddy: "/usr/bin/caddy",
  "openssh-server": "/usr/sbin/sshd",
  rsync: "/usr/bin/rsync",
};

/** Installs what is missing before the tests begin: two that ran beside each other would lock each other out. */
export default async function setup(): Promise<void> {
  const missing = Object.entries(packages).filter(([, file]) => !existsSync(file));
  if (missing.length > 0) await install(...missing.map(([name]) => name));
}
