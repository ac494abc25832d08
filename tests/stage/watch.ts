import type { Page } from "playwright-core";

/** What a page complained of, and what it asked for. */
export interface Watched {
  complaints: string[];
  requests: string[];
}

/** What a frame may do that Chromium knows on other systems alone. */
const unknownHere = "Unrecognized feature: 'web-share'.";

/** Listens to a page from now on. */
export function watch(page: Page): Watched {
  const watched: Watched = { complaints: [], requests: [] };
  page.on("console", (message) => {
    const isComplaint = ["error", "warning"].includes(message.type());
    if (isComplaint && message.text() !== unknownHere) watched.complaints.push(message.text());
  });
  page.on("pageerror", (error) => watched.complaints.push(error.message));
  page.on("request", (request) => watched.requests.push(request.url()));
  return watched;
}
