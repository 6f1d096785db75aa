import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { bareEnvironment } from "./bare-environment.ts";
import { templateFile } from "./pglite-template.ts";
import { refuseFailures } from "./refuse-failures.ts";
import { replicaProgram } from "./replica-program.ts";

type ReplicaOptions = {
  /** Where ClinikAPI, which is the sandbox, answers. */
  records: string;
  /** The address of a PostgreSQL server, or the folder of an embedded database. */
  database: { url: string } | { folder: string };
  /** The step of a booking at which the process dies, such as `after-send` or, for the second time, `after-send#2`. */
  diesAt?: string;
  /** How it dies there: as with kill -9 unless told. */
  diesBy?: "kill" | "abort" | "uncaught error" | "unhandled rejection";
  /** The message of the error that it dies by. */
  lastWords?: string;
  logLevel?: string;
  /** How long ClinikAPI may take to answer; short unless given, for tests of answers that do not come. */
  requestMs?: number;
};

/** `output`: all that it has written so far, its log and what it says of its end. */
export type Replica = {
  url: string;
  died: Promise<unknown>;
  output: () => string;
  kill: () => Promise<void>;
  /** Its clock is so far from the computer's from now on. */
  jumpClock: (shiftMs: number) => void;
};

/** Starts a replica of the server in a process of its own, for one test. */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const { records, database, diesAt, diesBy, lastWords, logLevel, requestMs } = options;
  const child = fork(replicaProgram, {
    execArgv: ["--enable-source-maps"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: bareEnvironment({
      REPLICA_TEMPLATE: templateFile,
      REPLICA_RECORDS: records,
      ...("url" in database ? { DATABASE_URL: database.url } : { FRONTDESK_DATA_DIR: database.folder }),
      ...(diesAt && { REPLICA_DIES_AT: diesAt }),
      ...(diesBy && { REPLICA_DIES_BY: diesBy }),
      ...(lastWords && { REPLICA_LAST_WORDS: lastWords }),
      ...(logLevel && { REPLICA_LOG_LEVEL: logLevel }),
      ...(requestMs && { REPLICA_REQUEST_MS: String(requestMs) }),
    }),
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const died = once(child, "close");
  onTestFinished(() => kill(child, died));
  const [url] = (await Promise.race([once(child, "message"), died.then(() => [])])) as [string?];
  if (!url) throw new Error(`The replica ended before it could answer:\n${text}`);
  onTestFinished(() => refuseFailures([url]));
  return {
    url,
    died,
    output: () => text,
    kill: () => kill(child, died),
    jumpClock: (shiftMs) => void child.send(shiftMs),
  };
}

async function kill(child: ChildProcess, died: Promise<unknown>): Promise<void> {
  child.kill("SIGKILL");
  await died;
}
