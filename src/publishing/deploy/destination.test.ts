import { expect, test } from "vitest";
import { destination } from "./destination.ts";

const keys = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_REGION: "c" };

test("a bucket takes keys, and those that are missing are named", () => {
  expect(() => destination("s3://sanshe/open", { AWS_REGION: "c" }, "en")).toThrow(
    "These environment variables are not set: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.",
  );
  expect(destination("s3://sanshe/open", keys, "en")).toBeTypeOf("function");
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
