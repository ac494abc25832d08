import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { vi } from "vitest";
import { freePort, startDaemon } from "../stage/daemon.ts";
import { patienceMs } from "../stage/patience.ts";

const run = promisify(execFile);

/** Debian's WordPress on a database and a server of its own, on loopback. */
export interface WordPress {
  origin: string;
  /** Publishes a post, given as blocks or as text; gives its address. */
  post: (content: string) => Promise<string>;
  /** What its filters make of an answer by oEmbed. */
  filter: (answer: { type: string; title: string; html: string }) => Promise<string>;
  close: () => Promise<void>;
}

/** Runs a script in the folder of WordPress; an Error where PHP says one. */
async function php(site: string, script: string, input = ""): Promise<string> {
  const child = spawn("php", ["-d", "display_errors=stderr", join(site, script)]);
  child.stdin.end(input);
  const [said, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.once("close", done)),
  ]);
  if (code !== 0) throw new Error(`${script}: ${complaint}${said}`);
  return said;
}

const configuration = (origin: string, socket: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;

/** A database of one user without a password, reached by a socket alone. */
async function startDatabase(folder: string): Promise<{ socket: string; server: ChildProcess }> {
  const data = join(folder, "db");
  const socket = join(data, "socket");
  await mkdir(data);
  await chmod(folder, 0o711); // the user of the database passes through
  await run("chown", ["mysql", data]);
  await run("mariadb-install-db", ["--user=mysql", `--datadir=${data}`, "--skip-test-db"]);
  const options = [`--datadir=${data}`, `--socket=${socket}`, "--skip-networking"];
  const server = spawn("mariadbd", ["--user=mysql", "--skip-log-bin", ...options], {
    stdio: "ignore",
  });
  const sql =
    "create database wordpress; create user wordpress@localhost; grant all on wordpress.* to wordpress@localhost";
  await vi.waitFor(() => run("mariadb", [`--socket=${socket}`, "--execute", sql]), {
    timeout: patienceMs,
    interval: 500,
  });
  return { socket, server };
}

export async function startWordPress(): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), "wordpress-"));
  const site = join(folder, "site");
  await cp("/usr/share/wordpress", site, { recursive: true, dereference: true });
  const [{ socket, server }, port] = await Promise.all([startDatabase(folder), freePort()]);
  const origin = `http://localhost:${port}`; // another site for the browser than the embeds'
  const plugins = join(site, "wp-content/mu-plugins");
  await mkdir(plugins, { recursive: true });
  await cp("tests/wordpress/loopback.php", join(plugins, "loopback.php"));
  for (const script of ["install.php", "post.php", "filter.php"])
    await cp(join("tests/wordpress", script), join(site, script));
  await writeFile(join(site, "wp-config.php"), configuration(origin, socket));
  await php(site, "install.php");
  const web = await startDaemon(["php", "-S", `127.0.0.1:${port}`, "-t", site], port);
  return {
    origin,
    post: async (content) => origin + (await php(site, "post.php", content)),
    filter: (answer) => php(site, "filter.php", JSON.stringify(answer)),
    close: async () => {
      await web.stop();
      const ended = new Promise((done) => server.once("close", done));
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
