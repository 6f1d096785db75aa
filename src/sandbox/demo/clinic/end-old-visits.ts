import type { Queries } from "#lib/database/database.ts";
import { defaultKey } from "#sandbox/keys/api-keys.ts";
import { awaitedStaffers, lateStaffer } from "./clinic-cast.ts";
import { clinicStaff } from "./clinic-staff.ts";

const tenant = defaultKey.tenant.id;

/**
 * Says of the demo's own visits how they ended while the clinic was not running, and where those of now are: what is over is
 * fulfilled, what should go on by now has begun but for one, and the next patients of some wait. What nobody has touched gives
 * way to the visits of a day under way.
 */
export async function endOldVisits(queries: Queries, now: Date): Promise<void> {
  for (const { id } of clinicStaff.filter(({ helpsOut }) => helpsOut))
    await setStatus(queries, now, {
      status: "cancelled",
      when: `revision = 1 and starts_at > $2::timestamptz - interval '30 minutes'
        and starts_at < $2::timestamptz + interval '75 minutes' and document->>'practitionerId' = $4`,
      of: id,
    });
  await setStatus(queries, now, { status: "fulfilled", when: "ends_at <= $2" });
  await setStatus(queries, now, {
    status: "arrived",
    when: "starts_at <= $2 and ends_at > $2 and document->>'practitionerId' <> $4",
    of: lateStaffer.id,
  });
  for (const { id } of awaitedStaffers)
    await setStatus(queries, now, {
      status: "checked-in",
      when: `starts_at > $2 and starts_at <= $2::timestamptz + interval '30 minutes' and document->>'practitionerId' = $4`,
      of: id,
    });
}

type Change = { status: string; when: string; of?: string };

async function setStatus(queries: Queries, now: Date, { status, when, of }: Change): Promise<void> {
  await queries.query(
    `update sandbox.version set document = jsonb_set(document::jsonb, '{status}', to_jsonb($3::text))::json,
       revision = revision + 1, written_at = $2
     where tenant = $1 and type = 'Appointment' and latest and id like 'appt\\_demo\\_%'
       and document->>'status' in ('booked', 'checked-in', 'arrived') and ${when}`,
    [tenant, now, status, ...(of === undefined ? [] : [of])],
  );
}
