interface Mutant {
  /** As Stryker says it, e.g. `Killed`; `CompileError` is what the sample leaves out. */
  status: string;
  replacement?: string;
  location: Record<"start" | "end", { line: number; column: number }>;
}

/** What Stryker found, as far as it is read here. */
export interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

/** What a mutant replaces; only its first line where there are several. */
function replaced(source: string, { location: { start, end } }: Mutant): string {
  const line = source.split("\n")[start.line - 1] ?? "";
  return line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
}

/** Each change that no test noticed: where, and what became what. */
export function survivorsText({ files }: Report): string {
  const lines = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map((mutant) => {
        const { line, column } = mutant.location.start;
        const [was, is] = [replaced(source, mutant), mutant.replacement?.split("\n")[0] ?? ""];
        return `${file}:${line}:${column} ${mutant.status}: ${was} → ${is}`;
      }),
  );
  return lines.join("\n");
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/**
 * The score: how many of the drawn mutants tests notice, and how far that may be off at 95 % for all.
 * What no test reaches is not noticed; what only loading a file reaches is not among them.
 */
export function countsText({ files }: Report): string {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...statuses: string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const drawn = noticed + count("Survived", "NoCoverage");
  const all = drawn + count("CompileError"); // left out of the sample
  const share = noticed / drawn;
  const margin = 1.96 * Math.sqrt(((share * (1 - share)) / drawn) * (1 - drawn / all));
  return [
    `${drawn} of ${all} mutants drawn (${count("Ignored")} that only loading reaches not among them):`,
    `${count("Killed")} killed, ${count("Timeout")} without end, ${count("Survived")} survived, ${count("NoCoverage")} reached by no test`,
    `score ${percent(share)} ± ${percent(margin)}`,
  ].join("\n");
}
