// Ends a process that the desk runs as soon as there is no desk: nobody would hear what became of it.
// What it has begun to write, the next desk completes or clears away.

process.on("disconnect", () => {
  process.exit(2);
});
process.channel?.unref(); // whoever only listens for that has nothing left to do
