/** Ends a command: 0 where it says that all is well, 1 where not, 2 with a message where it cannot run. */
export async function endWith(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
