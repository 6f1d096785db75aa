import type { Queries } from "#lib/database/database.ts";
import { defaultKey } from "#sandbox/keys/api-keys.ts";
import { insertResources, type NewResource } from "../../store/insert-resources.ts";
import type { ResourceType } from "../../store/store.ts";
import { seededRandom } from "../seeded-random.ts";
import { withIds } from "../with-ids.ts";
import { clinicRequests } from "./clinic-requests.ts";
import { clinicStaff } from "./clinic-staff.ts";
import { dayInProgress, type Taken } from "./day-in-progress.ts";
import { dayRoles } from "./day-roles.ts";
import { endOldVisits } from "./end-old-visits.ts";
import type { ClinicClock } from "./shift-of.ts";
import { hourMs } from "./wall-hours.ts";

const tenant = defaultKey.tenant.id;

/** So many visits that wait or go on make a day look like one under way. */
const enough = 5;

/**
 * Makes the demo clinic's day one under way, where it is not: at its first start, and at each that is hours or days later.
 * What people wrote in it stays. Does nothing to any other clinic.
 */
export async function wakeDemoClinic(queries: Queries, clock: ClinicClock): Promise<void> {
  const patients = await queries.query<{ id: string }>(
    `select id from sandbox.version where tenant = $1 and type = 'Patient' and latest and id like 'pt\\_demo\\_%'
     order by number`,
    [tenant],
  );
  if (patients.length === 0 || (await isUnderWay(queries, clock.now))) return;
  const random = seededRandom(Math.floor(clock.now.getTime() / hourMs));
  const patientIds = patients.map(({ id }) => id);
  await endOldVisits(queries, clock.now);
  const day = dayInProgress(random, { patientIds, taken: await takenAround(queries, clock.now), clock });
  const requests = (await hasRequests(queries)) ? [] : clinicRequests(random, patientIds, clock);
  // The same letters may come twice in a clinic's life; the second does not.
  const written = Math.floor(clock.now.getTime() / 1000).toString(36);
  const insert = (type: ResourceType, resources: NewResource[]) =>
    insertResources(queries, { tenant: defaultKey.tenant, type }, { resources, at: clock.now });
  await insert("PractitionerRole", withIds(random, `role_demo_${written}`, dayRoles(day, clock.timeZone)));
  await insert("Appointment", withIds(random, `appt_demo_${written}`, [...day.visits, ...requests]));
}

async function isUnderWay(queries: Queries, now: Date): Promise<boolean> {
  const [row] = await queries.query<{ count: number }>(
    `select count(*)::int as count from sandbox.version
     where tenant = $1 and type = 'Appointment' and latest and starts_at <= $2::timestamptz + interval '30 minutes'
       and ends_at > $2 and document->>'status' in ('arrived', 'checked-in') and document->>'practitionerId' = any($3::text[])`,
    [tenant, now, clinicStaff.map(({ id }) => id)],
  );
  return (row?.count ?? 0) >= enough;
}

async function hasRequests(queries: Queries): Promise<boolean> {
  const rows = await queries.query(
    `select 1 from sandbox.version
     where tenant = $1 and type = 'Appointment' and latest and document->>'status' = 'proposed' limit 1`,
    [tenant],
  );
  return rows.length > 0;
}

async function takenAround(queries: Queries, now: Date): Promise<Taken[]> {
  const rows = await queries.query<{
    start: Date;
    end: Date;
    practitioner: string | null;
    patient: string;
    status: string;
  }>(
    `select starts_at as start, ends_at as end, document->>'practitionerId' as practitioner,
       document->>'patientId' as patient, document->>'status' as status
     from sandbox.version
     where tenant = $1 and type = 'Appointment' and latest and document->>'status' not in ('cancelled', 'noshow', 'proposed', 'waitlist')
       and starts_at < $2::timestamptz + interval '1 day' and ends_at > $2::timestamptz - interval '1 day' and ends_at < 'infinity'`,
    [tenant, now],
  );
  return rows.map(({ start, end, practitioner, patient, status }) => ({
    start,
    end,
    status,
    practitionerId: practitioner ?? "",
    patientId: patient,
  }));
}
