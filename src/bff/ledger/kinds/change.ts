import type { Intent } from "#bff/ledger/intent.ts";
import { isAnswerTo } from "#bff/ledger/is-answer-to.ts";
import { openIntentBody } from "#bff/ledger/ledger-request.ts";
import { settleByReading } from "#bff/ledger/settle-by-reading.ts";
import { settleDone, settleFailed } from "#bff/ledger/settle-intent.ts";
import type { Workshop } from "#bff/ledger/workshop.ts";
import type { Kind } from "#bff/once/kind.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { sendChecked } from "./send-checked.ts";

/** A change of an appointment: it says what is to be, so that it may be sent twice, and a reading by the id shows it. */
export function changeKind(workshop: Workshop): Kind<Intent, Appointment> {
  const { records, seal } = workshop;
  return {
    async send(intent) {
      const change = openIntentBody(seal, intent)?.change;
      if (!change) throw new Error("An intent was sealed under another secret.");
      const { targetId = "" } = intent;
      const isMeant = isAnswerTo(intent, { change });
      const checks = { isMeant, wantedId: () => targetId, isIt: isMeant };
      return sendChecked(workshop, () => records.update(targetId, change), checks);
    },
    unanswered: "no",
    settle: async (intent, changed) => ((await settleDone(workshop, intent, changed)) ? changed : undefined),
    fail: (intent, problem, mayBeStored) =>
      mayBeStored
        ? settleByReading(workshop, intent, problem)
        : settleFailed(workshop, intent, { problem, watch: false }),
    resume: (intent) => intent.problem && settleByReading(workshop, intent, intent.problem),
  };
}
