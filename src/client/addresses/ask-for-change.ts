import type { AppointmentView } from "#contract/appointment-view.ts";

/** That an appointment is to be moved or cancelled, from where it is shown. */
export type AskedChange = {
  appointment: AppointmentView;
  step: "move" | "cancel";
  /** Where it is shown: what asks for the rest hangs there, and gives the focus back to it. */
  anchor: HTMLElement;
  /** What moving it begins with: another time and practitioner, or what was typed of them already. */
  to?: { start?: string; end?: string; practitionerId?: string; typed?: string };
};

const hearers = new Set<(asked: AskedChange) => void>();

/** Opens what moves or cancels an appointment. Nothing is changed by it. */
export function askForChange(asked: AskedChange): void {
  for (const hear of hearers) hear(asked);
}

/** Calls `hear` with each of them until the answer is called. */
export function hearAskedChanges(hear: (asked: AskedChange) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
