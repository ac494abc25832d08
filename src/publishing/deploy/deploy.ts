import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../../address/paths.ts";
import { sayCount } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { robotsOfPreview } from "../../publish/robots.ts";
import type { Disk } from "../files/disk.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { folderNames, foldersIn } from "../swap.ts";
import type { Terminal } from "../terminal.ts";
import { unrecordedDay } from "../unrecorded.ts";
import { carryOut, isHalfBrought, planOn } from "./bring.ts";
import type { HostOf } from "./destination.ts";
import type { Plan } from "./plan.ts";

interface Deploying {
  root: string;
  terminal: Terminal;
  disk: Disk;
  hostOf: HostOf;
  /** Whether only to say what would be done. */
  isRehearsal: boolean;
  /** Whether a preview may be brought there, which a site of its own must not be replaced by. */
  isPreview?: boolean;
  /** The moment, e.g. `2026-11-27T10:02:03.000Z`. */
  now: string;
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

/**
 * Brings the built site to where it is served from, over the one that is there: at no moment is a page
 * there without what it asks for. False where there is no site, or somebody else is at work; throws
 * what the host complains of.
 */
export const deploy = (deploying: Deploying): Promise<boolean> =>
  oneAtATime("deploy", deploying, () => bring(deploying));

/** Whether what was built is a preview, as it tells crawlers. */
async function holdsPreview(site: string): Promise<boolean> {
  const robots = join(site, paths.robots);
  return existsSync(robots) && (await readFile(robots, "utf8")) === robotsOfPreview;
}

async function bring({
  root,
  terminal,
  hostOf,
  isRehearsal,
  isPreview = false,
  now,
}: Deploying): Promise<boolean> {
  const texts = words[terminal.locale].deploy;
  const { site } = foldersIn(root);
  if (!existsSync(site)) {
    terminal.error(say(texts.unbuilt, { ...folderNames }));
    return false;
  }
  const date = await unrecordedDay(site);
  if (date !== null) {
    terminal.error(say(texts.unrecorded, { ...folderNames, date }));
    return false;
  }
  if (await isHalfBrought(site)) {
    terminal.error(say(texts.half, { ...folderNames }));
    return false;
  }
  if (!isPreview && (await holdsPreview(site))) {
    terminal.error(say(texts.preview, { ...folderNames }));
    return false;
  }
  const host = hostOf(site);
  const plan = await planOn(host, { site, now, locale: terminal.locale });
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
