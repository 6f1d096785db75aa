import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBeCancelled, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { Button } from "#ui/button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";

type ChangeButtonsProps = {
  visit: AppointmentView;
  onChange: (step: "move" | "cancel", anchor: HTMLElement) => void;
};

/** Moves or cancels a visit. */
export function ChangeButtons({ visit, onChange }: ChangeButtonsProps) {
  return (
    <>
      {canBeMoved(visit) && (
        <Button
          aria-keyshortcuts="M"
          look="quiet"
          onClick={({ currentTarget }) => onChange("move", currentTarget)}
        >
          {changeTexts().move}
          <KeyHint keys="M" />
        </Button>
      )}
      {canBeCancelled(visit) && (
        <Button
          aria-keyshortcuts="X"
          look="quiet"
          onClick={({ currentTarget }) => onChange("cancel", currentTarget)}
        >
          {changeTexts().cancel}
          <KeyHint keys="X" />
        </Button>
      )}
    </>
  );
}
