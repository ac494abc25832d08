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
  EISDIR: "folder",
  ELOOP: "loop",
  EMFILE: "many",
  ENFILE: "many",
  EIO: "disk",
};

const isSystemError = (error: Error): error is Error & { code: string; path?: unknown } =>
  "code" in error && typeof error.code === "string" && Object.hasOwn(held, error.code);

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
  if (!isBug(error)) return error.message;
  const stack = (error.stack ?? error.message).split("\n").slice(0, stackLines).join("\n");
  return say(bug, { stack });
}
