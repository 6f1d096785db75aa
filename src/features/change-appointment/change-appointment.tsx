import * as Popover from "@radix-ui/react-popover";
import { useId, useMemo, useState, useSyncExternalStore } from "react";
import type { AskedChange } from "#client/addresses/ask-for-change.ts";
import type { Changed } from "#client/once/use-appointment-change.ts";
import { CancelForm } from "./cancel-form.tsx";
import styles from "./change-appointment.module.css";
import { ChangedNotice } from "./changed-notice.tsx";
import { MoveForm } from "./move-form.tsx";
import { type PlaceOfChange, placeOfChange } from "./place-of-change.ts";

type ChangeAppointmentProps = {
  /** What is to be done, from where; another one takes its place. */
  asked: AskedChange;
  timeZone: string;
};

/** Moves or cancels an appointment in a panel at its row, over which the page stays usable, and says what was done. */
export function ChangeAppointment({ asked, timeZone }: ChangeAppointmentProps) {
  const place = useMemo(() => placeOfChange(asked), [asked]);
  const [closed, setClosed] = useState<AskedChange>();
  const [changed, setChanged] = useState<Changed & { place: PlaceOfChange }>();
  const close = () => {
    setClosed(asked);
    place.giveFocusBack();
  };
  const onChanged = (what: Changed) => {
    setClosed(asked);
    setChanged({ ...what, place });
  };
  return (
    <>
      {asked !== closed && (
        <Panel
          asked={asked}
          key={`${asked.step} ${asked.appointment.id}`}
          onChanged={onChanged}
          onClose={close}
          place={place}
          timeZone={timeZone}
        />
      )}
      {changed && (
        <ChangedNotice
          changed={changed}
          key={`${changed.after.id} ${changed.after.status} ${changed.after.start}`}
          onClose={() => {
            setChanged(undefined);
            changed.place.giveFocusBack();
          }}
          timeZone={timeZone}
        />
      )}
    </>
  );
}

type PanelProps = {
  asked: AskedChange;
  place: PlaceOfChange;
  timeZone: string;
  onChanged: (changed: Changed) => void;
  onClose: () => void;
};

function Panel({ asked, place, ...rest }: PanelProps) {
  const titleId = useId();
  const anchor = useMemo(() => ({ current: place }), [place]);
  const side = useSyncExternalStore(hearResize, place.side);
  return (
    <Popover.Root onOpenChange={(isOpen) => !isOpen && rest.onClose()} open>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Content
        align={side === "bottom" ? "end" : "start"}
        aria-labelledby={titleId}
        className={styles.panel}
        collisionPadding={8}
        data-change
        onCloseAutoFocus={(event) => event.preventDefault()}
        // What is typed stays until somebody says that it is not wanted.
        onInteractOutside={(event) => event.preventDefault()}
        side={side}
        sideOffset={4}
      >
        {asked.step === "move" ? (
          <MoveForm appointment={asked.appointment} titleId={titleId} to={asked.to} {...rest} />
        ) : (
          <CancelForm appointment={asked.appointment} titleId={titleId} {...rest} />
        )}
      </Popover.Content>
    </Popover.Root>
  );
}

function hearResize(hear: () => void): () => void {
  window.addEventListener("resize", hear);
  return () => window.removeEventListener("resize", hear);
}
