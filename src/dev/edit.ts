import { existsSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { editPath } from "../address/edit.ts";
import { showWindow } from "./window.ts";

interface Answer {
  status: number;
  headers: Record<string, string>;
}

interface Request {
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

interface Served {
  base: string;
  /** The folder of the project. */
  root: string;
  exists?: (path: string) => boolean;
}

const isOfDataset = (file: string): boolean => /^data\/datasets\/[\w-]+\/[\w.-]+$/.test(file);

/** Only a link of a page of this server may open anything. */
const isOwn = ({ headers }: Request): boolean => headers["sec-fetch-site"] === "same-origin";

/**
 * Opens a file of a dataset, in whatever program the machine opens such files, and goes back to the
 * page; null where that is not asked for.
 */
export function editAnswer(
  request: Request,
  { base, root, exists = existsSync }: Served,
  open: (path: string) => void = (path) => {
    showWindow(path, () => undefined);
  },
): Answer | null {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname !== base + editPath.slice(1)) return null;
  const file = searchParams.get("file") ?? "";
  if (!isOwn(request) || !isOfDataset(file) || !exists(join(root, file)))
    return { status: 404, headers: {} };
  open(join(root, file));
  return { status: 303, headers: { location: request.headers.referer ?? base } };
}
