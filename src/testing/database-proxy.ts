import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between Frontdesk and a PostgreSQL server, and does to the wire what bad luck does. */
export type DatabaseProxy = {
  /** The database's address by way of the proxy. */
  url: string;
  /**
   * Ends a connection at the end of each answer of that number: the last words of a server that shuts down, 57P01, come
   * in one segment with the answer's end, so that who waits for the connection is given a dead one.
   */
  cutEach(answers: number): void;
  /** How many connections were ended so. */
  cuts: () => number;
  /** Resets all connections, and refuses new ones until `open`. */
  shut(): void;
  /** As `shut`, with this for the reason. `code`: PostgreSQL's. */
  refuse(code: string, message: string): void;
  /** How many connections came to nothing since the proxy was shut or stalled. */
  refused: () => number;
  /** Lets no notification through, as a pooler in transaction mode. */
  deafen(): void;
  /** Keeps all connections and brings nothing across, nor lets in new ones, until `open`. */
  stall(): void;
  open(): void;
  close(): Promise<void>;
};

type State = {
  mode: "open" | "shut" | "stalled";
  isDeaf: boolean;
  refusal?: Buffer;
  refused: number;
  cutEach: number;
  answers: number;
  cuts: number;
};

/** `target`: the address of a database, as in DATABASE_URL. */
export async function startDatabaseProxy(target: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(target);
  const state: State = { mode: "open", isDeaf: false, refused: 0, cutEach: 0, answers: 0, cuts: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((desk) => {
    if (state.mode !== "open") state.refused += 1;
    if (state.mode === "shut") return turnAway(desk, state.refusal);
    const database = connect(Number(port), hostname);
    join(desk, database, state);
    for (const socket of [desk, database]) {
      sockets.add(socket);
      if (state.mode === "stalled") socket.pause();
      socket.on("close", () => sockets.delete(socket));
    }
    return undefined;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const shut = (refusal?: Buffer) => {
    Object.assign(state, { mode: "shut", refusal, refused: 0 });
    resetAll();
  };
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const resetAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: url.href,
    cutEach: (answers) => void (state.cutEach = answers),
    cuts: () => state.cuts,
    refused: () => state.refused,
    shut: () => shut(),
    refuse: (code, message) => shut(errorMessage({ S: "FATAL", V: "FATAL", C: code, M: message })),
    deafen: () => void (state.isDeaf = true),
    stall() {
      Object.assign(state, { mode: "stalled", refused: 0 });
      for (const socket of sockets) socket.pause();
    },
    open() {
      Object.assign(state, { mode: "open", cutEach: 0 });
      for (const socket of sockets) socket.resume();
    },
    async close() {
      resetAll();
      server.close();
      await once(server, "close");
    },
  };
}

function turnAway(desk: Socket, refusal: Buffer | undefined): void {
  desk.on("error", () => undefined);
  if (!refusal) return void desk.destroy();
  desk.once("data", () => desk.end(refusal));
}

function join(desk: Socket, database: Socket, state: State): void {
  desk.on("data", (bytes) => database.write(bytes));
  const hearing = withoutNotifications();
  database.on("data", (all) => {
    const bytes = state.isDeaf ? hearing(all) : all;
    if (!isToBeCut(state, bytes)) return void desk.write(bytes);
    state.cuts += 1;
    desk.end(Buffer.concat([bytes, lastWords]));
    database.destroy();
    return undefined;
  });
  for (const [one, other] of [
    [desk, database],
    [database, desk],
  ] as const) {
    one.on("error", () => undefined);
    one.on("close", () => other.destroy());
  }
}

function isToBeCut(state: State, bytes: Buffer): boolean {
  if (state.cutEach === 0 || !endsAnswer(bytes)) return false;
  state.answers += 1;
  return state.answers % state.cutEach === 0;
}

/** Of what a server sends: all whole messages but its NotificationResponses, which begin with "A". */
function withoutNotifications(): (bytes: Buffer) => Buffer {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const kept: Buffer[] = [];
    while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
      const end = rest.readUInt32BE(1) + 1;
      if (rest[0] !== "A".charCodeAt(0)) kept.push(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    return Buffer.concat(kept);
  };
}

// ReadyForQuery: "Z", its length, and in what state the transaction is.
const endsAnswer = (bytes: Buffer) => bytes.subarray(-6, -1).equals(Buffer.from("Z\0\0\0\x05", "latin1"));

const lastWords = errorMessage({
  S: "FATAL",
  V: "FATAL",
  C: "57P01",
  M: "terminating connection due to administrator command",
});

/** An ErrorResponse of PostgreSQL's protocol. */
function errorMessage(fields: Record<string, string>): Buffer {
  const text = Object.entries(fields).map(([name, value]) => `${name}${value}\0`);
  const body = Buffer.from(`${text.join("")}\0`);
  const head = Buffer.from("E\0\0\0\0", "latin1");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
