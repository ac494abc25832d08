/** Says beside a field for a file which one was chosen, in the place of the browser's own words. */
export function nameChosen(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(".file [type=file]")) {
    const chosen = input.parentElement?.querySelector(".chosen");
    const none = chosen?.textContent ?? "";
    const show = () => {
      if (chosen) chosen.textContent = input.files?.[0]?.name ?? none;
    };
    input.addEventListener("change", show);
    show(); // a browser may keep what was chosen when a page is loaded again
  }
}
