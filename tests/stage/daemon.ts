import { spawn } from "node:child_process";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { patienceMs } from "./patience.ts";

/** A program that serves until it is told to stop. */
export interface Daemon {
  port: number;
  stop: () => Promise<void>;
}

/** A port of loopback that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        found(port);
      });
    });
  });
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      answer(true);
    });
    socket.on("error", () => {
      answer(false);
    });
  });

/** Starts a program and waits until it listens; an Error with its complaint where it does not. */
export async function startDaemon(
  [program = "", ...args]: readonly string[],
  port: number,
): Promise<Daemon> {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => {
    complaint += text.toString();
  });
  const ended = new Promise<void>((done) => {
    child.on("close", () => {
      done();
    });
    child.on("error", (error) => {
      complaint += error.message;
      done();
    });
  });
  const until = Date.now() + patienceMs;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`${program} does not listen: ${complaint}`);
    await pause(50);
  }
  return {
    port,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
