import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { deployRecord, isDraft, isEncoded, unrecordedMark } from "../../address/files.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { parseJson } from "../../parse/json.ts";
import { hashesIn } from "../files/hashes.ts";
import type { Host } from "./host.ts";
import { nothingDeployed, planOf, unsure, type Deployed, type Plan } from "./plan.ts";

const Record: z.ZodType<Deployed> = z.strictObject({
  files: z.record(z.string(), z.string()),
  left: z.record(z.string(), z.iso.datetime()),
});

async function deployedOn(host: Host, locale: Locale): Promise<Deployed> {
  const text = await host.read(deployRecord);
  if (text === null) return nothingDeployed;
  const { data } = Record.safeParse(parseJson(text).value);
  if (data) return data;
  throw new Error(say(words[locale].deploy.damaged, { file: deployRecord }));
}

interface Bringing {
  /** The folder of the built site. */
  site: string;
  /** The moment, e.g. `2026-11-27T10:02:03.000Z`. */
  now: string;
  /** Of what is said where the record of a host is damaged, which is an Error. */
  locale: Locale;
}

/** How a built site comes to a host. */
export async function planOn(host: Host, { site, now, locale }: Bringing): Promise<Plan> {
  const isOfSite = (name: string) =>
    name !== deployRecord && name !== unrecordedMark && !isDraft(name);
  const hashes = await hashesIn(site, isOfSite);
  const sent = host.sendsEncoded
    ? hashes
    : new Map([...hashes].filter(([name]) => !isEncoded(name)));
  return planOf(sent, await deployedOn(host, locale), now);
}

/** Whether a folder has files of two sites, since what brought one into it was cut short. */
export async function isHalfBrought(folder: string): Promise<boolean> {
  const record = join(folder, deployRecord);
  if (!existsSync(record)) return false;
  const { data } = Record.safeParse(parseJson(await readFile(record, "utf8")).value);
  return data !== undefined && Object.values(data.files).includes(unsure);
}

/** Does it; what is cut short is done again by the next plan. */
export async function carryOut({ put, remove, begun, done }: Plan, host: Host): Promise<void> {
  await host.write(deployRecord, JSON.stringify(begun));
  for (const names of [put.assets, put.others, put.pages]) await host.put(names);
  await host.remove(remove);
  await host.write(deployRecord, JSON.stringify(done));
}
