import { env } from "node:process";
import { setFlagsFromString } from "node:v8";

// Read by the bundler's allocator when it is loaded, and so set before Astro is: what was freed goes
// back to the system at once, not with the next allocation, which never comes after bundling.
env["MIMALLOC_PURGE_DELAY"] ??= "0";

// Garbage is collected when the heap has doubled; by itself it may grow fourfold.
setFlagsFromString("--heap-growing-percent=100");
