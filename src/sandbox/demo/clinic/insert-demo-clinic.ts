import type { Queries } from "#lib/database/database.ts";
import { defaultKey } from "#sandbox/keys/api-keys.ts";
import { insertResources, type NewResource } from "../../store/insert-resources.ts";
import type { ResourceType } from "../../store/store.ts";
import { seededRandom } from "../seeded-random.ts";
import { withIds } from "../with-ids.ts";
import { clinicPatients } from "./clinic-patients.ts";
import { weeklyRole } from "./clinic-roles.ts";
import { clinicStaff } from "./clinic-staff.ts";
import type { ClinicClock } from "./shift-of.ts";
import { usualDays } from "./usual-days.ts";

/** The demo clinic's people, their weeks, and the visits before today and after it. */
export async function insertDemoClinic(
  queries: Queries,
  { patients, ...clock }: ClinicClock & { patients: number },
): Promise<void> {
  const random = seededRandom(20_260_302);
  const { tenant } = defaultKey;
  const insert = (type: ResourceType, resources: NewResource[]) =>
    insertResources(queries, { tenant, type }, { resources, at: clock.now });

  const people = withIds(random, "pt_demo", clinicPatients(random, patients, clock.now));
  const visits = usualDays(
    random,
    people.map(({ id }) => id),
    clock,
  );
  await insert("Patient", people);
  await insert(
    "Practitioner",
    clinicStaff.map(({ id, practitioner }) => ({ id, document: practitioner })),
  );
  await insert("PractitionerRole", withIds(random, "role_demo", clinicStaff.map(weeklyRole)));
  await insert("Appointment", withIds(random, "appt_demo", visits));
}
