/** Takes an attribute from all that have it. */
export function clear(name: string): void {
  for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
}
