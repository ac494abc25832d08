import type { Route } from "../route.ts";
import { readPage } from "./page.ts";
import { keepRow, leaveRow, saySo } from "./said.ts";

/** How a file was read, and what somebody says of that. */
export const readRoutes: readonly Route[] = [
  { method: "GET", path: "/read/:id/", answer: readPage },
  { method: "POST", path: "/read/:id/", answer: saySo },
  { method: "POST", path: "/read/:id/keep/", answer: keepRow },
  { method: "POST", path: "/read/:id/leave/", answer: leaveRow },
];
