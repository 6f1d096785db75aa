import type { AppointmentView } from "#contract/appointment-view.ts";

/** A patient's appointments as a desk speaks of them. */
export type PatientVisits = {
  next?: AppointmentView;
  /** After the next one. */
  coming: AppointmentView[];
  askedFor: AppointmentView[];
  /** The last one first. */
  past: AppointmentView[];
  kept: AppointmentView[];
  missed: AppointmentView[];
  cancelled: AppointmentView[];
  /** Whom they saw most often. */
  usualPractitioner?: AppointmentView["practitioner"];
};

const wishes = new Set<AppointmentView["status"]>(["proposed", "waitlist"]);
const over = new Set<AppointmentView["status"]>(["cancelled", "noshow", "fulfilled"]);
const yearMs = 365 * 86_400_000;

const at = ({ start = "" }: AppointmentView) => Date.parse(start);

/** Sorts appointments that are in the order of their start. */
export function patientVisits(appointments: readonly AppointmentView[], now: Date): PatientVisits {
  const isToCome = (one: AppointmentView) => !over.has(one.status) && at(one) > now.getTime();
  const [next, ...coming] = appointments.filter((one) => !wishes.has(one.status) && isToCome(one));
  const askedFor = appointments.filter(({ status }) => wishes.has(status));
  const past = appointments
    .filter((one) => !wishes.has(one.status) && !isToCome(one))
    .toSorted((a, b) => at(b) - at(a));
  const lately = past.filter((one) => at(one) > now.getTime() - yearMs);
  const kept = lately.filter(({ status }) => status !== "cancelled" && status !== "noshow");
  const usualPractitioner = mostSeen(kept);
  return {
    ...(next && { next }),
    coming,
    askedFor,
    past,
    kept,
    missed: lately.filter(({ status }) => status === "noshow"),
    cancelled: lately.filter(({ status }) => status === "cancelled"),
    ...(usualPractitioner && { usualPractitioner }),
  };
}

// Of two who were seen as often, the one who was seen last.
function mostSeen(kept: AppointmentView[]): AppointmentView["practitioner"] {
  const seen = new Map<string, number>();
  for (const { practitionerId } of kept)
    if (practitionerId) seen.set(practitionerId, (seen.get(practitionerId) ?? 0) + 1);
  const most = Math.max(0, ...seen.values());
  return kept.find(({ practitionerId = "" }) => seen.get(practitionerId) === most)?.practitioner;
}
