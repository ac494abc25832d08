import type { Route } from "../route.ts";
import { seePage } from "./page.ts";

/** What the data on the desk changes. */
export const seeRoutes: readonly Route[] = [{ method: "GET", path: "/see/", answer: seePage }];
