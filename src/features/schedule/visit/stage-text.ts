import type { VisitStage } from "#domain/appointment/visit-stage.ts";
import { t } from "#features/schedule/t.ts";
import { durationText } from "#texts/format.ts";

/** After so many minutes nobody is merely late: how the visit ended is what is missing. */
const longestLate = 180;

/** How far a visit is, in words. */
export function stageText({ stage, lateMinutes, overMinutes, isUnclosed }: VisitStage): string {
  if (stage === "late") return lateMinutes > longestLate ? t().unclosed : t().late(durationText(lateMinutes));
  if (isUnclosed && overMinutes > longestLate) return t().unclosed;
  if (overMinutes > 0) return `${t().stages[stage]} · ${t().over(durationText(overMinutes))}`;
  return t().stages[stage];
}
