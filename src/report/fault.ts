import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** What a system says of a file, by its codes. */
type SystemFault = keyof (typeof words)[Locale]["fault"]["system"];

/** How much of a stack trace is of use to whoever is told of it. */
const stackLines = 12;

const held: Record<string, SystemFault> = {
  EACCES: "refused",
  EPERM: "refused",
  EBUSY: "refused",
  EROFS: "refused",
  ENOSPC: "full",
  EDQUOT: "full",
  ENOENT: "missing",
  ENOTDIR: "missing",
  ENAMETOOLONG: "missing",
  EEXIST: "taken",
  EISDIR: "folder",
  ELOOP: "loop",
  EMFILE: "many",
  ENFILE: "many",
  EIO: "disk",
};

const isSystemError = (error: Error): error is Error & { code: string; path?: unknown } =>
  "code" in error && typeof error.code === "string" && Object.hasOwn(held, error.code);

/** What a machine has run out of, by the numbers that compiled parts of a build tell alone. */
const spent: Record<string, string> = { 23: "ENFILE", 24: "EMFILE", 28: "ENOSPC", 122: "EDQUOT" };

/** What a machine had run out of where an error says so, or one that it was made of; no file is known. */
function spentBehind(error: Error): string | undefined {
  const [, number = ""] = /\(os error (\d+)\)/.exec(error.message) ?? [];
  const code = "code" in error ? String(error.code) : spent[number];
  if (code !== undefined && Object.values(spent).includes(code)) return code;
  return error.cause instanceof Error ? spentBehind(error.cause) : undefined;
}

/** What only a mistake of the program throws. */
const isBug = (error: Error): boolean => error.constructor !== Error && error.name !== "DataError";

/** Why a command cannot go on, for whoever called it: a stack trace is for faults of the program. */
export function faultText(error: unknown, locale: Locale): string {
  const { system, bug } = words[locale].fault;
  if (!(error instanceof Error)) return say(bug, { stack: String(error) });
  if (isSystemError(error)) {
    const file = typeof error.path === "string" ? error.path : "";
    return say(system[held[error.code] ?? "disk"], { file, code: error.code }).trim();
  }
  const code = spentBehind(error);
  if (code !== undefined) return say(system[held[code] ?? "disk"], { code });
  if (!isBug(error)) return error.message;
  const stack = (error.stack ?? error.message).split("\n").slice(0, stackLines).join("\n");
  return say(bug, { stack });
}
