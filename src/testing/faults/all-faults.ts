import type { ServerResponse } from "node:http";
import type { Fault as RecordsFault } from "#sandbox/control/fault.ts";
import { clearFaults, setFault } from "../set-fault.ts";
import type { BusyClinic } from "./busy-clinic.ts";

/** Befalls a clinic, and answers what ends it. */
type Befall = (clinic: BusyClinic) => Promise<() => unknown>;

/** `byNight`: it takes a time-out or more, or another test shows it by day. */
export type Fault = { name: string; befall: Befall; byNight?: true };

const book = { method: "POST", path: /^\/v1\/appointments/ };
const read = { method: "GET", path: /^\/v1\// };
const hourMs = 3_600_000;

/** Each is brought upon a clinic in which desks book all the time. */
export const allFaults: readonly Fault[] = [
  {
    name: "the database restarts",
    // Over as soon as it answers again.
    befall: async ({ postgres }) => postgres.restart,
  },
  {
    name: "a server is killed",
    befall: async (clinic) => {
      const [victim, survivor] = clinic.replicas;
      await victim.kill();
      return async () => {
        clinic.replicas = [survivor, await clinic.start()];
      };
    },
  },
  {
    name: "the database ends connections between two questions",
    befall: async ({ databaseLine }) => {
      databaseLine.cutEach(7);
      return () => databaseLine.open();
    },
  },
  {
    name: "the database cannot be reached",
    byNight: true,
    befall: async ({ databaseLine }) => {
      databaseLine.shut();
      return () => databaseLine.open();
    },
  },
  {
    name: "the database has no connections left",
    befall: async ({ databaseLine }) => {
      databaseLine.refuse("53300", "sorry, too many clients already");
      return () => databaseLine.open();
    },
  },
  {
    name: "the database's machine is gone without a word",
    byNight: true,
    befall: async ({ databaseLine }) => {
      databaseLine.stall();
      return () => databaseLine.open();
    },
  },
  { name: "the database's disk is full", befall: (clinic) => refuseWrites(clinic, "53100") },
  {
    name: "the database gives up transactions",
    byNight: true,
    befall: (clinic) => refuseWrites(clinic, "40001"),
  },
  {
    name: "clocks jump",
    befall: async ({ database, replicas: [one, other] }) => {
      one.jumpClock(hourMs);
      other.jumpClock(-hourMs);
      await database.query("update jumping.shift set by_ms = $1", [-hourMs]);
      return async () => {
        for (const replica of [one, other]) replica.jumpClock(0);
        await database.query("update jumping.shift set by_ms = 0");
      };
    },
  },
  {
    name: "the records reset connections",
    befall: (clinic) => spoilRequests(clinic, ["reset-before", "reset-after"]),
  },
  {
    name: "the records fail, before and after they have stored",
    befall: (clinic) => spoilRequests(clinic, ["fail-after", "fail-before"]),
  },
  {
    name: "the records let servers wait",
    byNight: true,
    befall: (clinic) => spoilRequests(clinic, ["hang-after", "hang-before", "late"]),
  },
  {
    name: "the records' answers drip",
    befall: async ({ recordsLine }) => {
      for (const which of [book, read]) recordsLine.spoil(which, drip);
      return () => recordsLine.becomeTrue();
    },
  },
  {
    name: "the records answer oddly",
    befall: async ({ recordsLine }) => {
      let turn = 0;
      for (const which of [book, read])
        recordsLine.spoil(which, (response, answer) => {
          const odd = oddAnswers[turn % oddAnswers.length];
          turn += 1;
          odd?.(response, answer.text);
        });
      return () => recordsLine.becomeTrue();
    },
  },
];

/** The database refuses every other statement that writes down a booking or what it takes. `code`: five characters. */
async function refuseWrites({ database }: BusyClinic, code: string) {
  await database.query(`
    create or replace function jumping.refuse() returns trigger language plpgsql as $$ begin
      if random() < 0.5 then raise exception 'refused for a test' using errcode = '${code}'; end if;
      return new;
    end $$;
    create trigger refuse before insert or update on frontdesk.intent execute function jumping.refuse();
    create trigger refuse before insert or update on frontdesk.appointment execute function jumping.refuse()`);
  return () =>
    database.query("drop trigger refuse on frontdesk.intent; drop trigger refuse on frontdesk.appointment");
}

async function spoilRequests({ sandboxUrl }: BusyClinic, modes: RecordsFault["mode"][]) {
  for (let turn = 0; turn < 8; turn += 1)
    for (const mode of modes)
      await setFault(sandboxUrl, {
        method: turn % 3 === 2 ? "GET" : "POST",
        path: turn % 3 === 2 ? "/v1/**" : "/v1/appointments",
        mode,
        ...(mode === "late" && { delayMs: 6000 }),
      });
  return () => clearFaults(sandboxUrl);
}

/** An answer in twenty pieces. */
function drip(response: ServerResponse, { status, text }: { status: number; text: string }): void {
  const piece = Math.ceil(text.length / 20);
  response.writeHead(status, { "content-type": "application/json" });
  let sent = 0;
  const dripping = setInterval(() => {
    response.write(text.slice(sent, sent + piece));
    sent += piece;
    if (sent < text.length) return;
    clearInterval(dripping);
    response.end();
  }, 20);
  response.on("close", () => clearInterval(dripping));
}

const say =
  (status: number, body: string, type = "application/json") =>
  (response: ServerResponse) =>
    void response.writeHead(status, { "content-type": type }).end(body);

/** What stands between answers in place of what the records said; they have stored what they were asked to. */
const oddAnswers: ((response: ServerResponse, text: string) => void)[] = [
  say(200, "<html><title>Sign in to the network</title></html>", "text/html"),
  (response, text) => say(200, text)(response),
  say(201, ""),
  (response, text) => say(201, text.slice(0, text.length / 2))(response),
  say(200, '{"data":null}'),
  (response, text) => say(201, text.replaceAll(/"[a-z]+_[0-9a-f]{32}"/g, '"somebody_else"'))(response),
  say(502, "Bad gateway", "text/plain"),
  say(200, '{"data":{"data":null,"cursor":7}}'),
];
