import { cp, rm } from "node:fs/promises";
import { deployRecord } from "../../src/address/files.ts";
import { deploy } from "../../src/publishing/deploy/deploy.ts";
import { folderHost } from "../../src/publishing/deploy/folder.ts";
import { release } from "../../src/publishing/release.ts";
import { filesOf } from "./dist.ts";
import { faultyDisk } from "./faulty-disk.ts";
import { rehearse, type Rehearsal } from "./rehearsal.ts";

/** A project that was released and brought to a folder, with a cell changed since. */
export interface Revision {
  project: Rehearsal;
  /** The day of the release that is due. */
  date: string;
  /** What readers are sent, by address. */
  served: () => Record<string, string>;
  bring: () => Promise<boolean>;
  release: () => Promise<boolean>;
  /** Releases on a disk that is killed at a call; whether it came to its end. */
  killedAt: (call: number) => Promise<boolean>;
}

export async function revise(): Promise<Revision> {
  const project = await rehearse();
  const date = "2026-03-05";
  const bring = () =>
    deploy({
      ...project,
      isRehearsal: false,
      now: `${date}T10:00:00.000Z`,
      hostOf: (site) => folderHost(site, project.at("served")),
    });
  await release({ ...project, date: "2026-03-01" });
  await bring();
  const edit = (name: string, change: (text: string) => string) =>
    project.edit(`data/datasets/residents/${name}`, change);
  await edit("residents.csv", (text) => text.replace("2020,999901,120000", "2020,999901,121000"));
  await edit("datapackage.json", (text) =>
    text.replace(/"modified": "[^"]*"/, `"modified": "${date}"`),
  );
  return {
    ...{ project, date, bring },
    served: () => {
      const files = [...filesOf(project.at("served"))];
      return Object.fromEntries(files.filter(([name]) => name !== `/${deployRecord}`));
    },
    release: () => release({ ...project, date }),
    killedAt: (call) =>
      release({
        ...project,
        disk: faultyDisk(call, { how: "kill", code: "SIGKILL" }),
        date,
      }).catch(() => false),
  };
}

/** Keeps some folders of a project as they are; gives what brings them back. */
export async function keepFolders(
  { at }: Rehearsal,
  folders: readonly string[],
): Promise<() => Promise<void>> {
  for (const each of folders) await cp(at(each), at(`before/${each}`), { recursive: true });
  return async () => {
    for (const each of folders) {
      await rm(at(each), { recursive: true });
      await cp(at(`before/${each}`), at(each), { recursive: true });
    }
  };
}
