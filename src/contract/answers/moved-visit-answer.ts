import * as z from "zod/mini";
import type { MovedVisitList } from "#contract/moved-visits.ts";
import { appointmentAnswer } from "./appointment-answers.ts";

export const movedVisitListAnswer: z.ZodMiniType<MovedVisitList> = z.strictObject({
  visits: z.array(
    z.strictObject({ appointment: appointmentAnswer, bookedMinutes: z.int(), minutes: z.int() }),
  ),
  count: z.int(),
});
