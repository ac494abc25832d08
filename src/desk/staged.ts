import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { loadCatalogue, type Loaded } from "../load/catalogue.ts";
import type { Disk } from "../publishing/files/disk.ts";
import { hashOf } from "../publishing/files/hashes.ts";
import { commit, finish } from "../publishing/files/transaction.ts";
import {
  baseFile,
  baseText,
  dataHashes,
  differing,
  hashesOfBase,
  isOfData,
  stagedIn,
} from "../publishing/staged/base.ts";
import { stepFile, stepFolder, stepsIn } from "../publishing/staged/steps.ts";

/** What files are to hold, by their paths from the root of a project; null for one that is to go. */
export type Writes = ReadonlyMap<string, Uint8Array | string | null>;

/** A change that can be taken back. */
const Change = z.strictObject({
  /** What was done, as it is said to whoever may take it back. */
  label: z.string(),
  /** When, e.g. `2026-11-28T10:02:03.000Z`. */
  at: z.iso.datetime(),
  /** The files that it touched, and whether each was there before. */
  files: z.array(z.strictObject({ file: z.string(), wasThere: z.boolean() })),
});

export type Change = z.infer<typeof Change>;

/** So many changes can be taken back, one after the other. */
const mostKept = 100;

/** Says that the copy cannot be changed now. */
export class Held extends Error {}

interface Ground {
  disk: Disk;
  now: () => Date;
}

/**
 * The copy of `data/` that the desk works on: a folder with a `data/` of its own, which is read as any
 * project is. Nothing but a release changes what it was copied from.
 */
export class Staged {
  /** The project. */
  readonly project: string;
  /** The folder that holds the copy as its `data/`. */
  readonly root: string;
  readonly #ground: Ground;
  #queue: Promise<unknown> = Promise.resolve();
  #isHeld = false;
  #loaded: Promise<Loaded> | undefined;

  private constructor(project: string, ground: Ground) {
    this.project = project;
    this.root = stagedIn(project);
    this.#ground = ground;
  }

  /** The copy as it was left, or a new one; what was cut short before is complete then. */
  static async open(project: string, ground: Ground): Promise<Staged> {
    const staged = new Staged(project, ground);
    await finish(staged.root, ground.disk);
    await staged.beginWhereLost();
    return staged;
  }

  /** Takes the data of the project where there is no copy, or somebody has deleted it; whether that was so. */
  async beginWhereLost(): Promise<boolean> {
    const isLost = !this.#isHeld && !existsSync(join(this.root, baseFile));
    if (isLost) await this.beginAnew();
    return isLost;
  }

  /** Takes the data of the project as it is now; what was changed on the desk is gone. */
  beginAnew(): Promise<void> {
    return this.#alone(async () => {
      const { disk } = this.#ground;
      const [from, to] = [join(this.project, "data"), join(this.root, "data")];
      await mkdir(this.root, { recursive: true });
      await disk.remove(join(this.root, baseFile)); // without it a copy does not count
      for (const folder of [to, join(this.root, "undo")])
        await rm(folder, { recursive: true, force: true });
      await cp(from, to, {
        recursive: true,
        dereference: true,
        filter: (path) => isOfData(basename(path)) && existsSync(path), // a link may lead nowhere
      });
      const hashes = await dataHashes(this.root);
      await disk.write(join(this.root, baseFile), baseText(this.#ground.now(), hashes));
    });
  }

  /**
   * Changes files of the copy as one, and keeps what stood before; says what was done by its label.
   * What it becomes is not read again where that was found out already.
   */
  async change(label: string, writes: Writes, after?: Loaded): Promise<void> {
    await this.#change(label, writes);
    if (after) this.#loaded = Promise.resolve(after);
  }

  #change(label: string, writes: Writes): Promise<void> {
    return this.#alone(async () => {
      const write = new Map<string, Uint8Array | string>();
      const files: Change["files"] = [];
      const steps = await this.#steps();
      const step = (steps.at(-1) ?? 0) + 1;
      for (const [file, content] of writes) {
        const before = await this.#bytes(file);
        files.push({ file, wasThere: before !== null });
        if (before) write.set(`${stepFolder(step)}/${file}`, before);
        if (content !== null) write.set(file, content);
      }
      const change: Change = { label, at: this.#ground.now().toISOString(), files };
      write.set(stepFile(step), JSON.stringify(change));
      const gone = files.filter(({ file, wasThere }) => wasThere && writes.get(file) === null);
      await this.#commit(
        write,
        gone.map(({ file }) => file),
      );
      for (const old of steps.slice(0, -mostKept)) await this.#forget(old);
    });
  }

  /** The last change, where there is one that can be taken back. */
  async last(): Promise<Change | null> {
    const step = (await this.#steps()).at(-1);
    return step === undefined ? null : this.#changeOf(step);
  }

  /** Takes back the last change, and says which it was; null where there is none. */
  undo(): Promise<Change | null> {
    return this.#alone(async () => {
      const step = (await this.#steps()).at(-1);
      if (step === undefined) return null;
      const change = await this.#changeOf(step);
      const write = new Map<string, Uint8Array>();
      for (const { file } of change.files.filter(({ wasThere }) => wasThere))
        write.set(file, await readFile(join(this.root, stepFolder(step), file)));
      const gone = change.files.filter(({ wasThere }) => !wasThere).map(({ file }) => file);
      // Without its description a step does not count; what else there is of it may go at leisure.
      await this.#commit(write, [...gone, stepFile(step)]);
      await this.#forget(step);
      return change;
    });
  }

  /** The copy, read and checked; read again only once it has changed. */
  loaded(): Promise<Loaded> {
    return (this.#loaded ??= loadCatalogue(this.root));
  }

  /** The files that differ from what was copied, from the root of a project. */
  async changed(): Promise<string[]> {
    return this.#sinceCopied(this.root);
  }

  /** The files of the project that are no longer what was copied. */
  async changedElsewhere(): Promise<string[]> {
    return this.#sinceCopied(this.project);
  }

  /**
   * Takes over what was changed in the project meanwhile, but for files that were changed on the desk
   * too: these stay as they are here, and are named. What was done before cannot be taken back then,
   * since that would take back what others did.
   */
  takeOver(): Promise<string[]> {
    return this.#alone(async () => {
      const [elsewhere, here] = [await this.changedElsewhere(), await this.changed()];
      const write = new Map<string, Uint8Array | string>();
      const remove = (await this.#steps()).map(stepFile);
      const both: string[] = [];
      for (const file of elsewhere) {
        const path = join(this.project, file);
        const theirs = existsSync(path) ? await readFile(path) : null;
        if (here.includes(file)) {
          if (hashOf(theirs ?? "") !== hashOf((await this.#bytes(file)) ?? "")) both.push(file);
        } else if (theirs) write.set(file, theirs);
        else remove.push(file);
      }
      const hashes = await dataHashes(this.project);
      write.set(baseFile, baseText(this.#ground.now(), hashes));
      await this.#commit(write, remove);
      return both;
    });
  }

  /** Does something for which the copy has to stay as it is: what would change it meanwhile is Held. */
  async holding<T>(task: () => Promise<T>): Promise<T> {
    this.#isHeld = true;
    try {
      return await task();
    } finally {
      this.#isHeld = false;
    }
  }

  /** Reads the copy anew, e.g. once a release has changed it. */
  refresh(): void {
    this.#loaded = undefined;
  }

  async #sinceCopied(root: string): Promise<string[]> {
    return differing(await hashesOfBase(this.project), await dataHashes(root));
  }

  /** One change after the other. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    if (this.#isHeld) return Promise.reject(new Held());
    const done = this.#queue.then(task).finally(() => {
      this.refresh();
    });
    this.#queue = done.catch(() => undefined); // told to whoever asked for it
    return done;
  }

  async #commit(write: Map<string, Uint8Array | string>, remove: string[]): Promise<void> {
    await commit(this.root, { write, remove }, this.#ground.disk);
  }

  async #bytes(file: string): Promise<Uint8Array | null> {
    const path = join(this.root, file);
    return existsSync(path) ? readFile(path) : null;
  }

  #steps(): Promise<number[]> {
    return stepsIn(this.root);
  }

  async #changeOf(step: number): Promise<Change> {
    const text = await readFile(join(this.root, stepFile(step)), "utf8");
    return Change.parse(JSON.parse(text));
  }

  async #forget(step: number): Promise<void> {
    await rm(join(this.root, stepFolder(step)), { recursive: true, force: true });
  }
}
