import { useEffect, useState } from "react";
import { shortcuts } from "#contract/shortcuts.ts";
import { isComposing } from "#ui/is-composing.ts";
import { laterPart } from "#ui/later.tsx";
import { isPressed } from "#ui/shortcuts/keys.ts";

const FindPatient = laterPart(async () => (await import("#features/patient/find-patient.tsx")).FindPatient);

/** Opens the finder of patients by / from every page; in a box where one writes it stays a letter. */
export function FindPatientKey({ timeZone }: { timeZone: string }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || !isPressed(shortcuts.everywhere.findPatient, event)) return;
      if (isWriting(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return isOpen && <FindPatient onClose={() => setOpen(false)} timeZone={timeZone} />;
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
