import type { Route } from "../route.ts";
import { seePage, statesPage } from "./page.ts";

/** What the data on the desk changes. */
export const seeRoutes: readonly Route[] = [
  { method: "GET", path: "/see/", answer: seePage },
  { method: "GET", path: "/see/:dataset/:view/", answer: statesPage },
];
