import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lockfile = readFileSync("package-lock.json", "utf8");
const { packages } = JSON.parse(lockfile) as { packages: Record<string, Entry> };

// A mirror that lacks a platform's build makes `npm install` drop its entry, and `npm ci` then fails.
test("every optional dependency has its own entry", () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !candidates(path, name).some((candidate) => candidate in packages))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test("no entry names a registry", () => {
  const addresses = Object.values(packages).map((entry) => entry.resolved ?? "");
  expect(addresses.filter((address) => address.startsWith("http"))).toEqual([]);
});

// Where Node would look: ("node_modules/a", "b") → node_modules/a/node_modules/b, node_modules/b
function candidates(path: string, name: string): string[] {
  const here = path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (path === "") return [here];
  const parent = path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/")));
  return [here, ...candidates(parent, name)];
}
