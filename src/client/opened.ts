/** Opens what an address leads into, as some browsers do by themselves. */
function openTarget(): void {
  const target = document.querySelector(":target");
  for (let each = target; each; each = each.parentElement)
    if (each instanceof HTMLDetailsElement) each.open = true;
  target?.scrollIntoView();
}

openTarget();
addEventListener("hashchange", openTarget);
