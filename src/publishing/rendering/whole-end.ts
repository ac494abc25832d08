import { getActiveResourcesInfo } from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import type { AstroIntegrationLogger, AstroPrerenderer } from "astro";

const pauseMs = 10;

/** Whether this process is reading or writing files. */
const isAtFiles = (): boolean => getActiveResourcesInfo().some((name) => name.startsWith("FSReq"));

/** Of which Astro writes no file. */
const nothing = (): Response => new Response(null);

/**
 * Ends a build with the first fault of a page only when nothing is written any more. Astro itself
 * ends at once, and goes on with its other pages meanwhile, in a folder that is being cleared away.
 */
export function endingWhole(
  own: AstroPrerenderer,
  logger: Pick<AstroIntegrationLogger, "error">,
): AstroPrerenderer {
  const faults: unknown[] = [];
  let rendering = 0;
  let isOver = false;
  return {
    ...own,
    async render(request, ...more) {
      if (isOver) return nothing();
      rendering += 1;
      try {
        return await own.render(request, ...more);
      } catch (error) {
        isOver = true;
        faults.push(error);
        logger.error(`${new URL(request.url).pathname}: ${String(error)}`);
        return nothing();
      } finally {
        rendering -= 1;
      }
    },
    async teardown() {
      isOver = true; // a file that cannot be written ends it here, with pages still to come
      do await pause(pauseMs);
      while (rendering > 0 || isAtFiles());
      await own.teardown?.();
      if (faults.length > 0) throw faults[0];
    },
  };
}
