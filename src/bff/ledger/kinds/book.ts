import { findStored, isOf } from "#bff/ledger/find-stored.ts";
import type { Intent } from "#bff/ledger/intent.ts";
import { isAnswerTo } from "#bff/ledger/is-answer-to.ts";
import { openIntentBody } from "#bff/ledger/ledger-request.ts";
import { settleDone, settleFailed } from "#bff/ledger/settle-intent.ts";
import type { Workshop } from "#bff/ledger/workshop.ts";
import type { Kind } from "#bff/once/kind.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { isOver } from "#domain/appointment/appointment-life-cycle.ts";
import { sendChecked } from "./send-checked.ts";

/** A new appointment: made once, and found again by what the intent chose for its `created`. */
export function bookKind(workshop: Workshop): Kind<Intent, Appointment> {
  const { records, seal, timing } = workshop;
  return {
    async find(intent) {
      const stored = await findStored(records, intent);
      return stored.find(({ status }) => !isOver(status)) ?? stored[0];
    },
    async send(intent) {
      const booking = openIntentBody(seal, intent)?.booking;
      if (!booking) throw new Error("An intent was sealed under another secret.");
      return sendChecked(
        workshop,
        () => records.create({ ...booking, created: intent.created.toISOString() }),
        {
          isMeant: isAnswerTo(intent, { booking }),
          wantedId: (id) => id,
          isIt: (read) => isOf(read, intent),
        },
      );
    },
    // Search shows it after that long, or never.
    unanswered: timing.searchLag,
    async settle(intent, made) {
      if (await failWhenOver(workshop, intent, made)) return undefined;
      return (await settleDone(workshop, intent, made)) ? made : undefined;
    },
    fail: (intent, problem, mayBeStored) => settleFailed(workshop, intent, { problem, watch: mayBeStored }),
  };
}

/** Nobody may be told of an appointment that holds no time, unless that was asked for. Whether the intent has failed of it. */
export async function failWhenOver(workshop: Workshop, intent: Intent, made: Appointment): Promise<boolean> {
  const wanted = openIntentBody(workshop.seal, intent)?.booking?.status;
  if (!wanted || !isOver(made.status) || isOver(wanted)) return false;
  const problem = { code: "upstream-refused" as const };
  await settleFailed(workshop, intent, { problem, watch: intent.attempts > 1 });
  return true;
}
