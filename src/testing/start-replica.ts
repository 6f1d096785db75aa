import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { templateFile } from "./pglite-template.ts";
import { replicaProgram } from "./replica-program.ts";

type ReplicaOptions = {
  /** Where ClinikAPI, which is the sandbox, answers. */
  records: string;
  /** The address of a PostgreSQL server, or the folder of an embedded database. */
  database: { url: string } | { folder: string };
  /** The step of a booking at which the process dies, such as `after-send` or, for the second time, `after-send#2`. */
  diesAt?: string;
};

export type Replica = { url: string; died: Promise<unknown> };

/** Starts a replica of the server in a process of its own, for one test. */
export async function startReplica({ records, database, diesAt }: ReplicaOptions): Promise<Replica> {
  const child = fork(replicaProgram, {
    execArgv: ["--enable-source-maps"],
    env: {
      REPLICA_TEMPLATE: templateFile,
      PATH: process.env["PATH"],
      REPLICA_RECORDS: records,
      ...("url" in database ? { DATABASE_URL: database.url } : { FRONTDESK_DATA_DIR: database.folder }),
      ...(diesAt && { REPLICA_DIES_AT: diesAt }),
    },
  });
  const died = once(child, "exit");
  onTestFinished(() => kill(child, died));
  const [url] = (await Promise.race([once(child, "message"), died.then(() => [])])) as [string?];
  if (!url) throw new Error("The replica ended before it could answer.");
  return { url, died };
}

async function kill(child: ChildProcess, died: Promise<unknown>): Promise<void> {
  child.kill("SIGKILL");
  await died;
}
