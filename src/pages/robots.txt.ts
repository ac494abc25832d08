import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { robotsTxt } from "../publish/robots.ts";

export const GET: APIRoute = async () => new Response(robotsTxt(await catalogue()));
