/** What nginx adds to an answer by lines of its language; of its maps only those of patterns are known. */
export function nginxHeaders(lines: string, address: string): Record<string, string> {
  const maps = [...lines.matchAll(/^map \$uri (\$\w+) \{([^}]*)\}$/gm)];
  const variables = new Map(
    maps.map(([, name = "", body = ""]) => [name, mapped(body, address)] as const),
  );
  const added = [...lines.matchAll(/^\s*add_header (\S+) (?:"(.*)"|(\$\w+))(?: always)?;$/gm)];
  const headers = added.map(([, name = "", quoted, bare = ""]): [string, string] => [
    name,
    (quoted ?? bare).replace(/\$\w+/g, (variable) => valueOf(variables, variable)),
  ]);
  // nginx leaves out a header without a value.
  return Object.fromEntries(headers.filter(([, value]) => value !== ""));
}

/** e.g. `~^/embed/ "*"; default "none";`: the first pattern that fits, else the default. */
function mapped(body: string, address: string): string {
  const entries = [...body.matchAll(/(?:~(\S+)|default) "(.*?)";/g)];
  const unread = entries.reduce((left, [entry]) => left.replace(entry, ""), body).trim();
  if (unread !== "") throw new Error(`unread: ${unread}`);
  const fitting = entries.find(([, pattern]) => pattern && new RegExp(pattern).test(address));
  return (fitting ?? entries.find(([, pattern]) => !pattern))?.[2] ?? "";
}

function valueOf(variables: Map<string, string>, name: string): string {
  const value = variables.get(name);
  if (value === undefined) throw new Error(`no map: ${name}`);
  return value;
}
