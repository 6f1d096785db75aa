import type { Appointment } from "#clinikapi/appointment.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";
import type { Database } from "#lib/database/database.ts";
import { type Clinic, type Day, isOutside, look, spanOf } from "./day.ts";

type IntentRow = {
  key: string;
  action: "book" | "change" | "transfer";
  state: "open" | "done" | "failed";
  patient_id: string;
  created: Date;
  appointment_id: string | null;
  target_id: string | null;
  start_at: Date;
  settled_at: Date | null;
  overridden: boolean;
};

type Row = { id: string; practitioner_id: string; start_at: Date; end_at: Date; status: string };

/** In which ways a day broke the booking promise, or has not come to rest yet; nothing when all is well. */
export async function faultsOf(clinic: Clinic, day: Day): Promise<string[]> {
  const upstream = await look(clinic, day, clinic.desks[0]?.ledger() ?? raise("There is no desk."));
  const { intents, rows } = await ledgerOf(clinic.database, day);
  return [
    ...intents.filter(({ state }) => state === "open").map(({ key }) => `${key} is not settled`),
    ...intents.flatMap((intent) => brokenBy(intent, upstream, day)),
    ...upstream.flatMap((one) => unexplained(one, intents)),
    ...overlapsIn(upstream, intents),
    ...differences(upstream, rows),
  ];
}

async function ledgerOf(database: Database, { date }: Day): Promise<{ intents: IntentRow[]; rows: Row[] }> {
  const { from, to } = spanOf(date);
  const intents = await database.query<IntentRow>(
    `select key, action, state, patient_id, created, appointment_id, target_id, start_at, settled_at,
       exists (select 1 from frontdesk.audit where intent_key = key and audit.action = 'override') as overridden
     from frontdesk.intent where start_at >= $1 and start_at < $2 order by settled_at`,
    [from, to],
  );
  const rows = await database.query<Row>(
    `select coalesce(appointment_id, 'nobody knows') as id, practitioner_id, lower(periods) as start_at, upper(periods) as end_at, status
     from frontdesk.appointment where lower(held) >= $1 and lower(held) < $2`,
    [from, to],
  );
  return { intents, rows };
}

const isOf = (one: Appointment, { patient_id, created }: IntentRow) =>
  one.patientId === patient_id && Date.parse(one.created ?? "") === created.getTime();

const isEnded = ({ status }: Appointment) => status === "cancelled";

/** What an intent promised and is not so. */
function brokenBy(intent: IntentRow, upstream: Appointment[], { told }: Day): string[] {
  const { key, action, state, appointment_id } = intent;
  const broken: string[] = [];
  const toldIds = told.get(key);
  if (toldIds && state !== "done") broken.push(`${key} was told to be booked and is ${state}`);
  if (toldIds && [...toldIds].some((id) => id !== appointment_id)) broken.push(`${key} was told of another`);
  if (action === "change") return broken;
  const made = upstream.filter((one) => isOf(one, intent));
  if (state === "done" && !made.some(({ id }) => id === appointment_id)) broken.push(`${key} has none`);
  const others = made.filter((one) => one.id !== appointment_id && !isEnded(one));
  if (others.length > 0) broken.push(`${key}, ${state}, has ${others.length} besides`);
  return broken;
}

/** An appointment that holds nothing but riddles: nobody was told of it. */
function unexplained(one: Appointment, intents: IntentRow[]): string[] {
  if (isEnded(one) || isOutside(one)) return [];
  const maker = intents.find((intent) => intent.state === "done" && intent.appointment_id === one.id);
  if (!maker) return [`${one.id} was made by nobody`];
  const lastPlanned = intents.findLast(
    ({ state, appointment_id }) => state === "done" && appointment_id === one.id,
  );
  const isWhereItShouldBe = lastPlanned?.start_at.getTime() === Date.parse(one.start ?? "");
  return isWhereItShouldBe ? [] : [`${one.id} is not where it was put last`];
}

function overlapsIn(upstream: Appointment[], intents: IntentRow[]): string[] {
  const overridden = new Set(intents.filter((one) => one.overridden).map((one) => one.appointment_id));
  const bound = upstream.filter((one) => holdsTime(one.status) && !isOutside(one) && !overridden.has(one.id));
  return bound.flatMap((one) =>
    bound
      .filter((other) => one.id < other.id && overlap(one, other))
      .map((other) => `${one.id} and ${other.id} overlap`),
  );
}

const overlap = (one: Appointment, other: Appointment) =>
  (one.patientId === other.patientId || one.practitionerId === other.practitionerId) &&
  `${one.start}` < `${other.end}` &&
  `${other.start}` < `${one.end}`;

/** Where the ledger and ClinikAPI disagree. A cancelled duplicate has no row. */
function differences(upstream: Appointment[], rows: Row[]): string[] {
  const asRows = new Map(rows.map((row) => [row.id, rowText(row)]));
  const missing = upstream.filter((one) => !isEnded(one) && asRows.get(one.id) !== appointmentText(one));
  const known = new Map(upstream.map((one) => [one.id, appointmentText(one)]));
  const foreign = rows.filter((row) => known.get(row.id) !== rowText(row));
  return [
    ...missing.map(({ id }) => `${id} is not in the ledger`),
    ...foreign.map(({ id }) => `${id} differs`),
  ];
}

const rowText = ({ practitioner_id, start_at, end_at, status }: Row) =>
  [practitioner_id, start_at.getTime(), end_at.getTime(), status].join(" ");

const appointmentText = ({ practitionerId, start = "", end = "", status }: Appointment) =>
  [practitionerId, Date.parse(start), Date.parse(end), status].join(" ");

function raise(message: string): never {
  throw new Error(message);
}
