import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { z } from "zod";
import { sayCount } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { parseJson } from "../../parse/json.ts";
import type { Disk } from "../files/disk.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { folderNames, foldersIn } from "../swap.ts";
import type { Terminal } from "../terminal.ts";
import type { HostOf } from "./destination.ts";
import type { Host } from "./host.ts";
import { nothingDeployed, planOf, type Deployed, type Plan } from "./plan.ts";

interface Deploying {
  root: string;
  terminal: Terminal;
  disk: Disk;
  hostOf: HostOf;
  /** Whether only to say what would be done. */
  isRehearsal: boolean;
  /** The moment, e.g. `2026-11-27T10:02:03.000Z`. */
  now: string;
}

/** Where a host keeps what `deploy` left there. */
export const recordFile = ".deployed.json";

const Record: z.ZodType<Deployed> = z.strictObject({
  files: z.record(z.string(), z.string()),
  left: z.record(z.string(), z.iso.datetime()),
});

async function hashesOf(site: string): Promise<Map<string, string>> {
  const entries = await Array.fromAsync(glob("**", { cwd: site, withFileTypes: true }));
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll(sep, "/"),
    );
  const hashes = new Map<string, string>();
  for (const name of names.sort()) {
    const hash = createHash("sha256").update(await readFile(join(site, name)));
    hashes.set(name, hash.digest("hex"));
  }
  return hashes;
}

async function deployedOn(host: Host, { locale }: Terminal): Promise<Deployed> {
  const text = await host.read(recordFile);
  if (text === null) return nothingDeployed;
  const { data } = Record.safeParse(parseJson(text).value);
  if (data) return data;
  throw new Error(say(words[locale].deploy.damaged, { file: recordFile }));
}

function planText({ put, remove }: Plan, { locale }: Terminal): string {
  const texts = words[locale].deploy;
  const steps = [
    [texts.assets, put.assets],
    [texts.others, put.others],
    [texts.pages, put.pages],
    [texts.remove, remove],
  ] as const;
  return steps
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) =>
      [sayCount(title, { count: names.length }, locale), ...names.map((name) => `  ${name}`)].join(
        "\n",
      ),
    )
    .join("\n");
}

async function carryOut({ put, remove, begun, done }: Plan, host: Host): Promise<void> {
  await host.write(recordFile, JSON.stringify(begun));
  for (const names of [put.assets, put.others, put.pages]) await host.put(names);
  await host.remove(remove);
  await host.write(recordFile, JSON.stringify(done));
}

/**
 * Brings the built site to where it is served from, over the one that is there: at no moment is a page
 * there without what it asks for. False where there is no site, or somebody else is at work; throws
 * what the host complains of.
 */
export const deploy = (deploying: Deploying): Promise<boolean> =>
  oneAtATime("deploy", deploying, () => bring(deploying));

async function bring({ root, terminal, hostOf, isRehearsal, now }: Deploying): Promise<boolean> {
  const texts = words[terminal.locale].deploy;
  const { site } = foldersIn(root);
  if (!existsSync(site)) {
    terminal.error(say(texts.unbuilt, { ...folderNames }));
    return false;
  }
  const host = hostOf(site);
  const plan = planOf(await hashesOf(site), await deployedOn(host, terminal), now);
  const { put, remove } = plan;
  const count = put.assets.length + put.others.length + put.pages.length;
  if (count + remove.length === 0) {
    terminal.log(texts.same);
    return true;
  }
  if (isRehearsal) {
    terminal.log(`${planText(plan, terminal)}\n${texts.rehearsed}`);
    return true;
  }
  await carryOut(plan, host);
  terminal.log(say(texts.done, { put: String(count), removed: String(remove.length) }));
  return true;
}
