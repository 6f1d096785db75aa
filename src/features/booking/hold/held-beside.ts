import type { Hold } from "#contract/holds.ts";
import type { Span } from "#features/booking/when/collides-with.ts";

type Chosen = { span: Span; practitionerId?: string; patientId?: string };

/** What other desks hold of the time that is chosen here, with the same practitioner or for the same patient. */
export const heldBeside = (holds: readonly Hold[], { span, practitionerId, patientId }: Chosen): Hold[] =>
  holds.filter(
    (hold) =>
      ((hold.practitionerId !== undefined && hold.practitionerId === practitionerId) ||
        (hold.patientId !== undefined && hold.patientId === patientId)) &&
      new Date(hold.start) < span.end &&
      span.start < new Date(hold.end),
  );
