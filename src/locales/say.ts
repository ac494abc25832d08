/** Fills the `{name}` places of a template. */
export function say(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no {${name}} for "${template}"`);
    return String(value);
  });
}
