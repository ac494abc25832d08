// npm run test:kills -- [<kills> [<seed>]]: commands that publish are killed at random moments, and what is left is looked at.
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { runScript } from "../stage/project.ts";
import { killed, type Moment } from "./killed.ts";
import { changeFigure, faultsAfter, faultsOnceDone, prepare, stateOf } from "./state.ts";

const [kills = 32, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);

/** What is killed, and the files that tell that it is at work on what must not be lost. */
const commands = {
  build: { script: ["scripts/build.ts", "--anew"], signs: ["dist.new", "dist.old"] },
  release: {
    script: ["scripts/release.ts", "--date", "2026-03-08"],
    signs: ["data/published/addresses.json.new", "data/unfinished.json"],
  },
  freeze: {
    script: ["scripts/freeze.ts", "volunteers/city-over-time"],
    signs: ["data/archive.json.new", "data/unfinished.json"],
  },
  deploy: {
    script: ["scripts/deploy.ts", "served"],
    signs: ["served/.deployed.json.new", "served/.deployed.json"],
  },
} as const;

type Command = keyof typeof commands;

const folder = await prepare();
const lasts = new Map<Command, number>();
const counts = new Map<Command, Record<string, number>>();
const faults: string[] = [];

function count(command: Command, what: string): void {
  const of = counts.get(command) ?? {};
  counts.set(command, { ...of, [what]: (of[what] ?? 0) + 1 });
}

/** Half of them at any moment of a run, the others soon after a file is there. */
const momentOf = (command: Command, index: number): Moment => {
  const [[part, which]] = fc.sample(fc.noBias(fc.tuple(fc.nat(1000), fc.nat(1))), {
    seed: seed + index,
    numRuns: 1,
  }) as [[number, 0 | 1]];
  const share = part / 1000;
  if (index % 8 < 4) return { afterMs: share * (lasts.get(command) ?? 0) };
  return { sign: commands[command].signs[which], afterMs: share * 10 };
};

/** Runs a command to its end, which has to be a good one. */
async function complete(command: Command): Promise<void> {
  const started = performance.now();
  const { code, output } = await runScript(folder, [...commands[command].script], { LANG: "en" });
  lasts.set(command, performance.now() - started);
  if (code !== 0) throw new Error(`${command} ends with ${code}:\n${output}`);
  if (output.includes("cut short")) count(command, "completed by the next");
}

async function attempt(command: Command, index: number): Promise<void> {
  if (command !== "deploy") await changeFigure(folder, index);
  if (command === "freeze") await complete("build"); // which it does first: then it has one outcome
  const before = await stateOf(folder);
  const moment = momentOf(command, index);
  const hasEnded = await killed(folder, commands[command].script, moment);
  await pause(50); // for the last of what it started to be gone
  const after = await stateOf(folder);
  count(command, hasEnded ? "ended before" : "killed");
  if (after.isLocked) count(command, "lock left");
  await complete(command);
  const done = await stateOf(folder);
  const found = [...faultsAfter({ before, after, done }), ...faultsOnceDone(done, command)];
  for (const [what, is] of Object.entries(found.length > 0 ? {} : after.marks))
    if (is) count(command, what);
  faults.push(...found.map((fault) => `${command}, ${JSON.stringify(moment)}: ${fault}`));
}

for (const command of Object.keys(commands) as Command[]) await complete(command);
for (let index = 0; index < kills; index += 1) {
  const command = (Object.keys(commands) as Command[])[index % 4]!;
  await attempt(command, index);
  console.log(index + 1, command, faults.length);
}
console.table(Object.fromEntries(counts));
console.log({ seed, faults });
await rm(folder, { recursive: true });
process.exitCode = faults.length > 0 ? 1 : 0;
