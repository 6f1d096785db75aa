import { randomUUID } from "node:crypto";
import type { Origin } from "#bff/audit/audit-entry.ts";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import { recordAudit } from "#bff/audit/record-audit.ts";
import type { KnownAppointment } from "#bff/ledger/mirror.ts";
import { announce } from "#bff/once/changes.ts";
import { minutesAt } from "#domain/zones/zone-offsets.ts";
import type { Database } from "#lib/database/database.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** An appointment, and by how many minutes its zone was ahead of UTC at its start when it was booked, and is now. */
export type MovedAppointment = { appointment: KnownAppointment; booked: number; now: number };

/** The appointments to come that stand at another time on the clinic's wall than they were booked for. */
export type MovedVisits = {
  /** All that nobody has dealt with, the next one first. */
  open(now?: Date): Promise<MovedAppointment[]>;
  /** Somebody says that an appointment stays where it is now. */
  leave(appointmentId: string, origin: Origin): Promise<void>;
};

type Options = { database: Database; timeZone: string; rules: ZoneRules; auditKey: AuditKey };

const dayMs = 86_400_000;

/** By the rules of this server: one with older rules shows what it shows as it was booked, and lists nothing. */
export function createMovedVisits({ database, timeZone, rules, auditKey }: Options): MovedVisits {
  return {
    async open(now = new Date()) {
      const rows = await database.query<Row>(
        `select known.appointment_id, known.patient_id, known.practitioner_id, known.status, moved.minutes,
           lower(known.periods) as start_at, upper(known.periods) as end_at
         from frontdesk.moved_visit as moved join frontdesk.appointment as known using (ledger_id)
         where moved.time_zone = $1 and moved.start_at > $2 and moved.start_at = lower(known.periods)
           and known.appointment_id is not null and known.status in ('pending', 'booked')
         order by moved.start_at, known.appointment_id`,
        [timeZone, now],
      );
      const last = rows.at(-1);
      if (!last) return [];
      const days = Math.ceil((last.start_at.getTime() - now.getTime()) / dayMs) + 1;
      const offsets = rules.offsets(timeZone, now, days);
      return rows
        .map((row) => ({
          appointment: knownFrom(row),
          booked: row.minutes,
          now: minutesAt(offsets, row.start_at.toISOString()),
        }))
        .filter((visit) => visit.booked !== visit.now);
    },
    leave: (appointmentId, origin) =>
      database.transaction(async (queries) => {
        const [left] = await queries.query<{ patient_id: string }>(
          `delete from frontdesk.moved_visit as moved using frontdesk.appointment as known
           where known.ledger_id = moved.ledger_id and known.appointment_id = $1
           returning known.patient_id`,
          [appointmentId],
        );
        if (!left) return;
        const patientId = left.patient_id;
        await recordAudit(queries, auditKey, { ...origin, action: "leave-moved", appointmentId, patientId });
        await announce(queries, { key: randomUUID(), patientId });
      }),
  };
}

type Row = {
  appointment_id: string;
  patient_id: string;
  practitioner_id: string | null;
  status: KnownAppointment["status"];
  minutes: number;
  start_at: Date;
  end_at: Date;
};

const knownFrom = (row: Row): KnownAppointment => ({
  id: row.appointment_id,
  patientId: row.patient_id,
  practitionerId: row.practitioner_id ?? undefined,
  start: row.start_at,
  end: row.end_at,
  status: row.status,
});
