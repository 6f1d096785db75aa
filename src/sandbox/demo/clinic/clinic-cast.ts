import { clinicStaff, type Staffer } from "./clinic-staff.ts";

/** A patient of this one should be in the room by now, and is not there. */
export const lateStaffer = byName("torres");
/** This one's next visits overlap, because another system booked one of them. */
export const overlapStaffer = byName("patel");
/** This one is called away from the next visits. */
export const awayStaffer = byName("okafor");
/** The next patients of these wait already. */
export const awaitedStaffers = [byName("chen"), byName("walsh")];

function byName(name: string): Staffer {
  const found = clinicStaff.find(({ id }) => id === `prac_demo_${name}`);
  if (!found) throw new RangeError(`Nobody of the demo clinic is called ${name}.`);
  return found;
}
