import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { type Changed, useAppointmentChange } from "#client/once/use-appointment-change.ts";
import { undoMs } from "#domain/appointment/undo-time.ts";
import { appointmentText, timeAndPractitioner } from "#texts/appointment-text.ts";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import styles from "./change-appointment.module.css";
import { whyText } from "./change-outcome.tsx";
import { t } from "./t.ts";

type ChangedNoticeProps = { changed: Changed; timeZone: string; onClose: () => void };

/** Says what was changed, and takes it back while its seconds run and nobody else has changed it since. */
export function ChangedNotice({ changed: { before, after }, timeZone, onClose }: ChangedNoticeProps) {
  const notice = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [until, setUntil] = useState(() => Date.now() + undoMs);
  const [undone, setUndone] = useState<Changed>();
  const name = isolated(after.patient.name);
  const { change, phase, isUnderWay, waiting } = useAppointmentChange({
    appointment: after,
    about: `${name}: ${t().undo}`,
    onChanged: (what) => {
      setUndone(what);
      setUntil(Date.now() + undoMs);
    },
  });
  const secondsLeft = Math.max(0, Math.ceil((until - useNow(250).getTime()) / 1000));
  const failed = phase.step === "not-done" ? phase.ending : undefined;
  const canUndo = !undone && !isUnderWay && (secondsLeft > 0 || failed?.isKnown === false);
  const isOver = secondsLeft === 0 && !isUnderWay && !failed;
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => notice.current?.focus(), []);
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key === "Escape" && target instanceof Node && place.current?.contains(target)) close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  const title = undone
    ? t().undone(appointmentText(undone.after, timeZone))
    : after.status === "cancelled"
      ? t().cancelled([name, timeAndPractitioner(before, timeZone)].join(" · "))
      : t().moved([name, timeAndPractitioner(after, timeZone)].join(" · "));
  return (
    <div className={styles.changed} data-change ref={place}>
      <Notice
        actions={
          canUndo && (
            <Button onClick={() => change(reverse(before, after))}>
              {failed ? texts.tryAgain : t().undo}
              {!failed && <span aria-hidden="true">{numberText(secondsLeft)}</span>}
            </Button>
          )
        }
        aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
        ref={notice}
        title={title}
        tone={failed ? "warning" : "success"}
      >
        <output>
          {isUnderWay && (waiting ? outcomeTexts().confirmingTitle : t().undoing)}
          {failed && `${failed.isKnown ? "" : texts.booking.unknownTitle} ${t().notUndone(whyText(failed))}`}
        </output>
      </Notice>
    </div>
  );
}

function reverse({ status, start, end, practitionerId }: Changed["before"], after: Changed["after"]) {
  if (after.status === "cancelled") return { status };
  return { start, end, ...(practitionerId !== after.practitionerId && { practitionerId }) };
}
