import { inspectHosts, turns } from "../../hosted.ts";

inspectHosts(turns);
