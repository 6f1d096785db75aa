import { setTimeout } from "node:timers/promises";
import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import type { KnownAppointment, RecentAppointment, Search } from "#bff/ledger/mirror.ts";
import { inTurn } from "#bff/records/in-turn.ts";
import { readOne } from "#bff/records/read-one.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import type { Span } from "./appointments-in-span.ts";

/**
 * What is known better than by search, which lags and found these: each takes the place of the one with its id, or comes
 * besides. With a `practitionerId`, what is not theirs may be left out.
 */
export type Overrides = (
  span: Span,
  read: { appointments: Appointment[]; asOf: Date },
  practitionerId?: string,
) => Promise<Appointment[]>;

export type OverrideDesk = {
  overrides: Overrides;
  /** These as whole appointments, each read at most once as it is now. */
  whole(known: KnownAppointment[]): Promise<Appointment[]>;
  /** Keeps an appointment that was read or written just now, so that showing it costs no call. */
  keep(appointment: Appointment): void;
};

type Sources = {
  client: Clinik;
  recent: (search: Search) => Promise<RecentAppointment[]>;
  /** What began before the span and holds some of it. */
  lasting: (span: Span) => Promise<KnownAppointment[]>;
};

const lifeMs = 300_000;
const copyDelayMs = 150;

/**
 * What the ledger knows better than search, as whole appointments. A read by id does not lag, and is made once for each
 * change that search does not show; where it fails, the ledger's own facts must do.
 */
export function createOverrides({ client, recent, lasting }: Sources): OverrideDesk {
  const versions = new LRUCache<string, Appointment, KnownAppointment>({
    max: 2000,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (_version, _old, { context }) =>
      wholeOf(context, await readOne(context.id, client.appointments.read(context.id), readAppointment)),
  });
  const overrides: Overrides = async (span, { appointments, asOf }, practitionerId) => {
    const shown = new Set(appointments.map((one) => versionOf(one)));
    const foundIds = appointments.map(({ id }) => id);
    const [changed, earlier] = await Promise.all([recent({ span, foundIds, asOf }), lasting(span)]);
    const isWanted = (one: KnownAppointment) =>
      !practitionerId || one.practitionerId === practitionerId || foundIds.includes(one.id);
    const known = [...earlier, ...changed.filter(isSettled)].filter(isWanted);
    return whole(known.filter((one) => !shown.has(versionOf(one))));
  };
  const whole: OverrideDesk["whole"] = async (known) => {
    // The copy of what another replica has just stored may be a moment behind its row in the ledger.
    if (known.some((one) => !versions.has(versionOf(one)))) await setTimeout(copyDelayMs);
    const read: Appointment[] = [];
    await inTurn(known, async (context) => {
      read.push(await versions.forceFetch(versionOf(context), { context }).catch(() => facts(context)));
    });
    return read;
  };
  return { overrides, whole, keep: (appointment) => void versions.set(versionOf(appointment), appointment) };
}

const isSettled = (one: RecentAppointment): one is RecentAppointment & { id: string } => one.id !== undefined;

type Version = Pick<Appointment, "id" | "status" | "practitionerId"> & {
  start?: string | Date;
  end?: string | Date;
};

const versionOf = ({ id, status, practitionerId, start, end }: Version) =>
  [id, status, practitionerId, ...[start, end].map((at) => at && new Date(at).getTime())].join(" ");

// What is another patient's cannot be the appointment that the ledger knows.
const wholeOf = (known: KnownAppointment, read: Appointment | undefined) =>
  read?.patientId === known.patientId ? read : facts(known);

const facts = ({ id, status, patientId, practitionerId, start, end }: KnownAppointment): Appointment => ({
  id,
  status,
  patientId,
  ...(practitionerId && { practitionerId }),
  ...(start && end && { start: start.toISOString(), end: end.toISOString() }),
});
