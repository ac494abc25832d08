import { everyHost, inspectHosts } from "../hosted.ts";

inspectHosts(everyHost);
