import { randomBytes } from "node:crypto";
import type { Locale } from "../model/locale.ts";
import type { Desk, Surroundings } from "./desk.ts";
import { cutShort, jobsOf } from "./job.ts";
import { Life } from "./life.ts";
import { routes } from "./rooms.ts";
import { projectOf } from "./project.ts";
import { serve } from "./server.ts";
import { Staged } from "./staged.ts";

/** How a desk is to be. */
export interface Wanted extends Surroundings {
  locale: Locale;
  /** Whether it stays when its last window is closed. */
  isKept: boolean;
  /** Hears of faults of the program. */
  complain: (error: unknown) => void;
}

/** A desk that is served. */
export interface Started {
  /** By which a browser is let in. */
  address: string;
  /** Comes true once the desk has ended. */
  ended: Promise<void>;
  /** Ends it. */
  close: () => void;
}

/** Opens the desk of a project; nobody else may have it open. */
export async function startDesk(wanted: Wanted): Promise<Started> {
  const { root, disk, now, locale, isKept, complain } = wanted;
  const staged = await Staged.open(root, { disk, now });
  const ending = Promise.withResolvers<undefined>();
  const close = () => {
    ending.resolve(undefined);
  };
  const life = new Life({ end: close, isKept });
  const desk: Desk = {
    ...wanted,
    staged,
    locale,
    job: null,
    notice: null,
    isLed: false,
    close,
    begin: () => false,
  };
  desk.begin = jobsOf(desk, life);
  desk.notice = await cutShort(desk);
  const token = randomBytes(32).toString("base64url");
  const { server, origin } = await serve({ desk, life, routes, token, complain });
  // What fails here fails again, and is told, on the page that asks for it.
  void Promise.allSettled([staged.loaded(), projectOf(desk)]);
  const ended = ending.promise.then(async () => {
    life.stop();
    server.closeIdleConnections();
    await new Promise((done) => server.close(done));
  });
  return { address: `${origin}/?token=${token}`, ended, close };
}
