import type { NotDone } from "#client/once/send-once.ts";
import type { useAppointmentChange } from "#client/once/use-appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { appointmentText } from "#texts/appointment-text.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { t } from "./t.ts";

type ChangeOutcomeProps = { changing: ReturnType<typeof useAppointmentChange>; timeZone: string };

/** What became of what was sent, as long as it is not done. What is in the way of a time is said beside it. */
export function ChangeOutcome({ changing: { phase, waiting }, timeZone }: ChangeOutcomeProps) {
  if (waiting)
    return (
      <Notice title={outcomeTexts().confirmingTitle} tone="working">
        <p>{waiting === "unreachable" ? outcomeTexts().connectionLost : t().confirming}</p>
      </Notice>
    );
  if (phase.step !== "not-done" || phase.ending.kind === "time-taken") return null;
  const { isKnown, problem } = phase.ending;
  return (
    <div role="alert">
      <Notice
        title={isKnown ? t().notDone : texts.booking.unknownTitle}
        tone={isKnown ? "danger" : "warning"}
      >
        <p>{whyText(phase.ending)}</p>
        {problem?.current && <Now current={problem.current} timeZone={timeZone} />}
      </Notice>
    </div>
  );
}

const Now = ({ current, timeZone }: { current: AppointmentView; timeZone: string }) => (
  <p>{changeTexts().isNow(appointmentText(current, timeZone))}</p>
);

/** Why something was not done, in words. */
export const whyText = ({ kind }: NotDone): string =>
  kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
