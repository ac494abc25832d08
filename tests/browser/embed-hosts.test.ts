import { inspectHosts, turns } from "./hosted.ts";

/** One that listens to nothing, and one of each way to listen. */
const hosts = ["nothing of the kind", "datawrapper", "wordpress", "loader"];

inspectHosts(turns.filter(({ name }) => hosts.includes(name)));
