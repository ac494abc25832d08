import type { APIRoute } from "astro";
import { siteIcon } from "../images/icon.ts";
import tokens from "../styles/tokens.css?raw";

export const GET: APIRoute = () =>
  new Response(siteIcon(tokens), { headers: { "content-type": "image/svg+xml" } });
