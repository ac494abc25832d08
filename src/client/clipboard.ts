/** Copies a text; false where the browser does not let a page do so, e.g. without https. */
export async function copyText(text: string): Promise<boolean> {
  // Without https there is no clipboard, whatever the types say.
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false, // refused: the caller leaves the text selected instead
  );
}
