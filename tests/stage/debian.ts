import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";

export const isRoot = process.getuid?.() === 0;

/** Whether this is Debian or Ubuntu, and packages may be added to it. */
export function canInstall(): boolean {
  const path = "/etc/os-release";
  if (!isRoot || !existsSync(path)) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(path, "utf8"));
}

async function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await promisify(execFile)("apt-get", args, { env });
}

/** Installs packages; an Error where there is no such package. */
export async function install(...names: string[]): Promise<void> {
  await aptGet("update");
  await aptGet("install", "-y", "--no-install-recommends", ...names);
}
