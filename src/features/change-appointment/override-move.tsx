import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { overrideReasonLimit } from "#contract/override.ts";
import { may } from "#domain/roles.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { isComposing } from "#ui/is-composing.ts";
import styles from "./change-appointment.module.css";
import { t } from "./t.ts";

/** Moves it although the time is taken, for a reason that is kept; for who may. */
export function OverrideMove({ onMove }: { onMove: (reason: string) => void }) {
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const id = useId();
  const [reason, setReason] = useState("");
  if (!staff || !may(staff.role, "override")) return null;
  const move = () => {
    if (reason.trim()) onMove(reason.trim());
    else document.getElementById(id)?.focus();
  };
  // Enter in this box goes on to its own button, never to the refused move.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    move();
  };
  const hint = t().anywayHint;
  return (
    <div className={styles.override}>
      <Field hint={hint} id={id} label={t().anywayReason}>
        <TextInput
          {...controlProps(id, { hint })}
          maxLength={overrideReasonLimit}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={onKeyDown}
          value={reason}
        />
      </Field>
      <div>
        <Button onClick={move}>{t().anyway}</Button>
      </div>
    </div>
  );
}
