import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The files of the recipe of each host, as far as it needs several: that of a change, that of a release. */
export const recipes: Record<string, [change: string, release: string]> = {
  GitHub: ["github.yml", "github.yml"],
  GitLab: ["gitlab.yml", "gitlab.yml"],
  Gitee: ["gitee-change.yml", "gitee-release.yml"],
};

interface GitHubJob {
  steps: { run?: string; if?: string }[];
}

interface GitLabJob {
  script: string[];
  after_script?: string[];
}

interface GiteeFile {
  stages: { steps: { commands: string[] }[] }[];
}

/** What a job does, as one script of a shell; what is done at its end in any case is a trap. */
function scriptOf(job: GitHubJob | GitLabJob | GiteeFile): string {
  if ("stages" in job)
    return job.stages.flatMap(({ steps }) => steps.flatMap(({ commands }) => commands)).join("\n");
  const lines =
    "steps" in job
      ? job.steps.map(({ run = "", if: when = "" }) => ({
          run,
          isLast: when.startsWith("always()"),
        }))
      : [
          ...job.script.map((run) => ({ run, isLast: false })),
          ...(job.after_script ?? []).map((run) => ({ run, isLast: true })),
        ];
  // A line with a colon in it is no text in YAML.
  const other = lines.find(({ run }) => typeof run !== "string");
  if (other) throw new Error(`no command: ${JSON.stringify(other.run)}`);
  const told = (isLast: boolean) =>
    lines.flatMap((each) => (each.isLast === isLast && each.run !== "" ? [each.run] : []));
  const last = told(true).join("\n");
  return [
    "set -e",
    ...(last === "" ? [] : [`last() {\n${last}\n}\ntrap last EXIT`]),
    ...told(false),
  ].join("\n");
}

/** The jobs of the recipe of a host, each as a script of a shell. */
export function jobsOf(host: string): { change: string; release: string } {
  const [change, release] = (recipes[host] ?? []).map(
    (name) => parse(readFileSync(`docs/recipes/${name}`, "utf8")) as Record<string, unknown>,
  );
  const jobIn = (file: Record<string, unknown> | undefined, name: string): string => {
    const jobs = (file?.["jobs"] ?? file) as Record<string, GitHubJob | GitLabJob> | GiteeFile;
    return scriptOf(
      "stages" in jobs ? (jobs as GiteeFile) : (jobs as Record<string, GitLabJob>)[name]!,
    );
  };
  return { change: jobIn(change, "change"), release: jobIn(release, "release") };
}
