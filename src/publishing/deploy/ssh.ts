import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { draftOf } from "../../address/files.ts";
import type { Host } from "./host.ts";

/** What `rsync` and `ssh` know a folder of another machine by. */
export interface Remote {
  /** With a name before it, if need be: `web@data.example`. */
  machine: string;
  /** From the root: `/srv/sanshe`. */
  folder: string;
}

/** A text as one word of a shell. */
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

const list = (names: readonly string[]): string => names.map((name) => `${name}\0`).join("");

/** Runs a program, gives it a text, and what it says; an Error with its complaint where it fails. */
async function run(program: string, args: readonly string[], input = ""): Promise<string> {
  const child = spawn(program, args, { stdio: "pipe" });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
    child.stdin.on("error", () => undefined); // a program that ends early says why itself
  });
  child.stdin.end(input);
  const [code, said, complaint] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  if (code === 0) return said;
  throw new Error(`${program}: ${complaint.trim() || `exit code ${code ?? "none"}`}`);
}

/** A folder of another machine that is reached by SSH and has rsync. */
export function sshHost(site: string, { machine, folder }: Remote): Host {
  const there = (command: string, input?: string) =>
    run("ssh", ["-T", "--", machine, `cd ${quoted(folder)} && ${command}`], input);
  return {
    sendsEncoded: true,
    async read(name) {
      const file = quoted(name);
      const said = await there(`if [ -e ${file} ]; then echo; cat ${file}; fi`);
      return said === "" ? null : said.slice(1);
    },
    async write(name, content) {
      const [file, fresh] = [quoted(name), quoted(draftOf(name))];
      await there(`cat > ${fresh} && mv -f ${fresh} ${file}`, content);
    },
    async put(names) {
      if (names.length === 0) return;
      const args = ["--times", "--checksum", "--from0", "--files-from=-", "--chmod=D755,F644"];
      await run("rsync", [...args, "--", `${site}/`, `${machine}:${folder}/`], list(names));
    },
    async remove(names) {
      if (names.length > 0) await there("xargs -0 rm -f --", list(names));
    },
  };
}
