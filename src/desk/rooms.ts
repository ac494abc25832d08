import { addRoutes } from "./add/routes.ts";
import { commonRoutes } from "./common.ts";
import { compareRoutes } from "./compare/page.ts";
import { freshRoutes } from "./fresh/routes.ts";
import { homeRoutes } from "./home/routes.ts";
import { mendRoutes } from "./mend/routes.ts";
import { placesRoutes } from "./places/page.ts";
import { readRoutes } from "./read/routes.ts";
import { releaseRoutes } from "./release/routes.ts";
import type { Route } from "./route.ts";
import { seeRoutes } from "./see/routes.ts";
import { textRoutes } from "./text/routes.ts";
import { viewRoutes } from "./view/routes.ts";
import { withdrawRoutes } from "./withdraw/page.ts";

/** Every address of the desk, room by room. */
export const routes: readonly Route[] = [
  ...commonRoutes,
  ...homeRoutes,
  ...readRoutes,
  ...mendRoutes,
  ...addRoutes,
  ...seeRoutes,
  ...viewRoutes,
  ...textRoutes,
  ...compareRoutes,
  ...withdrawRoutes,
  ...placesRoutes,
  ...freshRoutes,
  ...releaseRoutes,
];
