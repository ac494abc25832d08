import { afterEach, expect, test, vi } from "vitest";
import { destination } from "./destination.ts";

const keys = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_REGION: "c" };

test("a bucket takes keys, and those that are missing are named", () => {
  expect(() => destination("s3://sanshe/open", { AWS_REGION: "c" }, "en")).toThrow(
    "These environment variables are not set: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.",
  );
  expect(() => destination("s3://sanshe/open", { ...keys, AWS_REGION: "" }, "en")).toThrow(
    "These environment variables are not set: AWS_REGION. Writing to sanshe takes them.",
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The address that a file has in a bucket, and who asks for it. */
async function askedOf(target: string, env: Record<string, string> = keys): Promise<string[]> {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(request);
    return Promise.resolve(new Response("{}"));
  });
  expect(await destination(target, env, "en")("dist").read("a.json")).toBe("{}");
  return asked.map(({ url, headers }) => {
    const [, credential = ""] =
      /Credential=([^,]*),/.exec(headers.get("authorization") ?? "") ?? [];
    return `${url} ${credential.replace(/\d{8}/, "day")}`;
  });
}

test("a bucket is where Amazon has it, or the store that is named, with or without slashes", async () => {
  const signed = "a/day/c/s3/aws4_request";
  const amazon = "https://s3.c.amazonaws.com/sanshe";
  for (const target of ["s3://sanshe/open", "s3://sanshe/open/"])
    expect(await askedOf(target)).toEqual([`${amazon}/open/a.json ${signed}`]);
  for (const target of ["s3://sanshe", "s3://sanshe/"])
    expect(await askedOf(target)).toEqual([`${amazon}/a.json ${signed}`]);
  expect(await askedOf("s3://sanshe/a/b/")).toEqual([`${amazon}/a/b/a.json ${signed}`]);
  for (const store of ["http://127.0.0.1:9000", "http://127.0.0.1:9000/"])
    expect(await askedOf("s3://sanshe", { ...keys, AWS_ENDPOINT_URL_S3: store })).toEqual([
      `http://127.0.0.1:9000/sanshe/a.json ${signed}`,
    ]);
});

test.each(["-oProxyCommand=x:/srv", "C:/srv/sanshe", "/srv/a:/b", "srv", "./-x:/srv"])(
  "%s is a folder of this machine, and no other",
  async (text) => {
    expect(await destination(text, {}, "en")("/none").read("nothing-there")).toBeNull();
  },
);

test.each([
  ["web@data.example:/srv/sanshe", true],
  ["data.example:/srv", true],
  ["s3://Sanshe_1/open", false],
])("%s is known for what it is", (text, sendsEncoded) => {
  expect(destination(text, keys, "en")("dist").sendsEncoded).toBe(sendsEncoded);
});
