import type { Page } from "playwright-core";

/** What a page complained of, and what it asked for. */
export interface Watched {
  complaints: string[];
  requests: string[];
}

/** Listens to a page from now on. */
export function watch(page: Page): Watched {
  const watched: Watched = { complaints: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) watched.complaints.push(message.text());
  });
  page.on("pageerror", (error) => watched.complaints.push(error.message));
  page.on("request", (request) => watched.requests.push(request.url()));
  return watched;
}
