import { useEffect } from "react";
import { askForChange } from "#client/addresses/ask-for-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { shortcuts } from "#contract/shortcuts.ts";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import { goToRows, stepThroughRows } from "./row-focus.ts";

/** The keys that go to the rows of the day, and move and cancel the appointment in whose row the focus is. */
export function useRowKeys(appointments: readonly AppointmentView[] = []): void {
  const ask = (step: "move" | "cancel", keys: string) => () => {
    const anchor = document.activeElement;
    if (!(anchor instanceof HTMLElement)) return;
    const row = anchor.closest<HTMLElement>("[data-appointment]");
    const appointment = appointments.find(({ id }) => id === row?.dataset["appointment"]);
    const isOffered = row?.querySelector(`[aria-keyshortcuts="${keys}"]`);
    if (appointment && isOffered) askForChange({ appointment, step, anchor });
  };
  useEffect(() => {
    document.addEventListener("keydown", stepThroughRows);
    return () => document.removeEventListener("keydown", stepThroughRows);
  }, []);
  useShortcuts({
    [shortcuts.booking.visits]: goToRows,
    [shortcuts.booking.move]: ask("move", "M"),
    [shortcuts.booking.cancel]: ask("cancel", "X"),
  });
}
