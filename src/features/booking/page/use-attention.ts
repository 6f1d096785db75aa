import { useCallback, useEffect, useState } from "react";
import type { DraftField } from "#features/booking/draft/booking-draft.ts";
import { fieldId, focusField } from "#features/booking/draft/field-id.ts";
import { firstWrongField, isFurtherField } from "#features/booking/draft/first-wrong-field.ts";
import { laterPart } from "#ui/later.tsx";

/** Behind “More details”, which is closed at first. */
export const FurtherFields = laterPart(async () => (await import("./further-fields.tsx")).FurtherFields);

/** Whither the focus goes: to a field, or to the message above the fields. */
type Target = DraftField | "message";

/** Where the person's attention is led, `first` before all: “More details” opens when something in it is wrong, and the focus follows. */
export function useAttention(first: Target = "patientId") {
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [target, setTarget] = useState<{ to: Target; from?: Element | null }>({ to: first });
  const [message, setMessage] = useState<HTMLElement | null>(null);

  // The focus moves after the page has changed, since what it moves to may only just have appeared.
  useEffect(() => {
    const { to } = target;
    if (to === "message") return;
    if (document.getElementById(fieldId(to))) focusField(to);
    // It is among those that are fetched once the form stands.
    else
      FurtherFields.load().then(
        () => focusField(to),
        () => undefined,
      );
  }, [target]);

  // A message may have to be loaded first, and whoever has gone on until then is left where they are.
  useEffect(() => {
    const { activeElement } = document;
    const isWaiting = activeElement === document.body || activeElement === target.from;
    if (target.to === "message" && isWaiting) message?.focus();
  }, [target, message]);

  const lead = useCallback((to: Target) => setTarget({ to, from: document.activeElement }), []);

  const leadToWrong = useCallback((wrong: readonly string[]) => {
    if (wrong.some(isFurtherField)) setMoreOpen(true);
    setTarget({ to: firstWrongField(wrong) ?? "message", from: document.activeElement });
  }, []);

  const toggleMore = () => setMoreOpen(!isMoreOpen);

  /** As `toggleMore`, for the key: the focus goes in, and comes out again. */
  const toggleMoreByKey = () => {
    const isInside = document.activeElement?.closest(`#${moreId}`);
    setMoreOpen(!isMoreOpen);
    if (!isMoreOpen) setTarget({ to: "priority" });
    else if (isInside) document.getElementById(fieldId("patientInstruction"))?.focus();
  };

  return { isMoreOpen, toggleMore, toggleMoreByKey, setMessage, lead, leadToWrong };
}

export type Attention = ReturnType<typeof useAttention>;

/** The id of what “More details” shows. */
export const moreId = "booking-more";
