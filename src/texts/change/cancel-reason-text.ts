import type { CancelReason } from "#contract/clinic-lists.ts";
import { isolated } from "#texts/isolated.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { changeTexts } from "./change-texts.ts";

/** A reason as the records keep it: one of the clinic's or one that was typed, after whose it is. */
export const keptReason = ({ who, text }: CancelReason): string => `${who}: ${text}`;

/** A kept reason in the language of the page. What was written elsewhere says nothing of whose it is. */
export function cancelReasonText(kept: string): string {
  const { who, text } = /^(?<who>patient|clinic): (?<text>.+)$/s.exec(kept)?.groups ?? {};
  if (!who || !text) return usualText(kept);
  return changeTexts().by(changeTexts().who[who as CancelReason["who"]], isolated(usualText(text)));
}
