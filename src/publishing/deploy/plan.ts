import { plainFile } from "../../address/files.ts";
import { isAsset } from "../../address/headers.ts";

/** What a host has of the site, as the last run of `deploy` left it there. */
export interface Deployed {
  /** SHA-256 of each file by its name, in hexadecimal; empty while a run is on its way. */
  files: Record<string, string>;
  /** When files that readers' open pages may still ask for were left out, as a date and time. */
  left: Record<string, string>;
}

/** Stands for the hash of a file that is on its way. */
export const unsure = "";

export const nothingDeployed: Deployed = { files: {}, left: {} };

/** What is done to the files of a host, step by step; the names of files are those in `dist/`. */
export interface Plan {
  /** In this order: nothing is there before what it asks for. */
  put: { assets: string[]; others: string[]; pages: string[] };
  /** Pages before what they ask for. */
  remove: string[];
  /** What the host has meanwhile, so that a run which is cut short leaves nothing unknown. */
  begun: Deployed;
  done: Deployed;
}

/** How long scripts and sheets stay after the last page that asks for them: a page may be open for days. */
const graceMs = 7 * 24 * 3600 * 1000;

const isPage = (name: string): boolean => plainFile(name).endsWith(".html");

/** How a built site, each file with its hash, comes to a host that has another. */
export function planOf(
  fresh: ReadonlyMap<string, string>,
  { files, left }: Deployed,
  now: string,
): Plan {
  const changed = [...fresh].filter(([name, hash]) => files[name] !== hash).map(([name]) => name);
  const dropped = Object.keys({ ...files, ...left }).filter((name) => !fresh.has(name));
  const since = (name: string): string => left[name] ?? now;
  const stays = (name: string): boolean =>
    isAsset(`/${name}`) && Date.parse(now) - Date.parse(since(name)) < graceMs;
  const kept = Object.fromEntries(dropped.filter(stays).map((name) => [name, since(name)]));
  const gone = dropped.filter((name) => !stays(name));
  const coming = Object.fromEntries(changed.map((name) => [name, unsure]));
  return {
    put: {
      assets: changed.filter((name) => isAsset(`/${name}`)),
      others: changed.filter((name) => !isAsset(`/${name}`) && !isPage(name)),
      pages: changed.filter(isPage),
    },
    remove: [...gone.filter(isPage), ...gone.filter((name) => !isPage(name))],
    begun: { files: { ...files, ...coming }, left },
    done: { files: Object.fromEntries(fresh), left: kept },
  };
}
