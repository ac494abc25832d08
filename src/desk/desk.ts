import type { Locale } from "../model/locale.ts";
import type { Disk } from "../publishing/files/disk.ts";
import type { Staged } from "./staged.ts";

/** What a command of the project did that ran in a process of its own. */
export interface Outcome {
  /** 0 where it did what it is for. */
  code: number;
  /** All that it said. */
  output: string;
}

/** How much of something long is done. */
export interface Progress {
  done: number;
  total: number;
}

/** Runs a script of the project in a process of its own, e.g. `["scripts/build.ts"]`. */
export type Run = (
  script: readonly string[],
  hear: (progress: Progress) => void,
) => Promise<Outcome>;

/** What the desk has of the outside: nothing below it asks for a clock or a process itself. */
export interface Surroundings {
  /** The folder of the project whose data is worked on. */
  root: string;
  disk: Disk;
  now: () => Date;
  /** The day where the office is, e.g. `2026-12-01`. */
  today: () => string;
  run: Run;
  env: Readonly<Record<string, string | undefined>>;
}

export const jobKinds = ["release", "takeBack", "rehearsal", "deploy"] as const;

/** Something long that goes on while pages are looked at. */
export interface Job {
  /** What is done, as the page of it calls it. */
  kind: (typeof jobKinds)[number];
  progress: Progress;
  /** Null as long as it goes on. */
  outcome: Outcome | null;
}

/** The desk, of which there is one at a time. */
export interface Desk extends Surroundings {
  staged: Staged;
  /** The language that it speaks. */
  locale: Locale;
  job: Job | null;
  /** What the next page says, once. */
  notice: string | null;
  /** Whether the next page was led to by what somebody did: it is read from its notice or heading on. */
  isLed: boolean;
  /** Begins something long; false where something goes on already. */
  begin: (kind: Job["kind"], script: readonly string[]) => boolean;
  /** Ends it, once what was asked for is answered. */
  close: () => void;
}
