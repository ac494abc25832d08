/** Whether a browser can give an address to others. */
export const canShare = (): boolean => {
  const browser = navigator as Partial<Navigator>;
  return Boolean(browser.share ?? browser.clipboard);
};

/** Gives the address that a button has to whatever a reader shares with, else copies it. */
export async function share(button: HTMLElement, title: string): Promise<void> {
  const url = new URL(button.dataset["share"] ?? "", location.href).href;
  const browser = navigator as Partial<Navigator>;
  const isDone = await (
    browser.share ? browser.share({ title, url }) : browser.clipboard?.writeText(url)
  )?.then(
    () => true,
    () => false, // the reader thought better of it, or the browser refuses
  );
  if (isDone === true && !browser.share) button.textContent = button.dataset["copied"] ?? "";
}
