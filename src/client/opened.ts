/** The rows that an address names in the way of RFC 7111, `#row=4;7-9`; once it was `#row=4`. */
function namedRows(): Element[] {
  const [, selection] = /^#row[=-]([\d;-]+)$/.exec(location.hash) ?? [];
  const runs = selection?.split(";").map((part) => part.split("-").map(Number)) ?? [];
  return [...document.querySelectorAll('[id^="row="]')].filter(({ id }) => {
    const record = Number(id.slice(4));
    return runs.some(([first = 0, last = first]) => first <= record && record <= last);
  });
}

/** Opens what an address leads into, as some browsers do by themselves, and lights the rows that it names. */
function openTarget(): void {
  for (const row of document.querySelectorAll("[data-named]")) row.removeAttribute("data-named");
  const rows = namedRows();
  for (const row of rows) row.setAttribute("data-named", "");
  const target = rows[0] ?? document.querySelector(":target");
  for (let each = target; each; each = each.parentElement)
    if (each instanceof HTMLDetailsElement) each.open = true;
  target?.scrollIntoView({ block: rows.length > 0 ? "center" : "start" });
}

openTarget();
addEventListener("hashchange", openTarget);
