import { expect, test, vi } from "vitest";
import { isHeld, patiently } from "./held.ts";

const fault = (code: string) => Object.assign(new Error(code), { code });

test("a file is held where a system says so of an error", () => {
  for (const code of ["EPERM", "EBUSY", "EACCES", "ENOTEMPTY"])
    expect(isHeld(fault(code)), code).toBe(true);
  for (const error of [fault("ENOENT"), new Error("EBUSY"), "EBUSY", { code: "EBUSY" }])
    expect(isHeld(error)).toBe(false);
});

test("what is held is waited for, what else is wrong is not", async () => {
  const task = vi.fn<() => string>(() => "done");
  const failing = (code: string) =>
    task.mockImplementationOnce(() => {
      throw fault(code);
    });
  failing("EBUSY");
  expect(await patiently(task)).toBe("done");
  expect(task).toHaveBeenCalledTimes(2);
  failing("ENOENT");
  await expect(patiently(task)).rejects.toThrow("ENOENT");
  expect(task).toHaveBeenCalledTimes(3);
});
