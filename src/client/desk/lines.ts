/** Where a line of a text begins, the first being 1. */
const beginOf = (text: string, line: number): number =>
  text
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);

/** Leads from what is wrong to its character in the text below. */
export function leadIntoText(): void {
  const area = document.querySelector<HTMLTextAreaElement>(".source textarea");
  if (!area) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-line]"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const at = beginOf(area.value, Number(link.dataset["line"]));
      const place = at + Number(link.dataset["column"]) - 1;
      area.setSelectionRange(place, place);
      area.focus({ preventScroll: true });
      document.querySelector(link.hash)?.scrollIntoView({ block: "center" });
    });
}
