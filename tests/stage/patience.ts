/** How long a test waits for what has to come; how fast a machine is, no test says. */
export const patienceMs = 90_000;
