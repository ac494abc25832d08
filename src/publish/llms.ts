/** A link, and what stands behind it. */
interface Entry {
  label: string;
  url: string;
  text?: string;
}

/** What models are told of a site in a language. */
export interface Told {
  title: string;
  summary: string;
  parts: { heading: string; lines?: string[]; entries?: Entry[] }[];
}

/** Text of others in one line, in which nothing makes a link of its own. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\[\]<>]/g, "\\$&");

const entryLine = ({ label, url, text }: Entry): string =>
  `- [${plain(label)}](${url})${text === undefined ? "" : `: ${plain(text)}`}`;

function partOf({ heading, lines = [], entries = [] }: Told["parts"][number]): string {
  const all = [...lines.map((line) => `- ${plain(line)}`), ...entries.map(entryLine)];
  return `## ${plain(heading)}\n\n${all.join("\n")}\n`;
}

/** `/llms.txt` as llmstxt.org has it: Markdown, a language after the other. */
export const toLlms = (told: readonly Told[]): string =>
  told
    .map(({ title, summary, parts }) =>
      [`# ${plain(title)}\n`, `> ${plain(summary)}\n`, ...parts.map(partOf)].join("\n"),
    )
    .join("\n---\n\n");
