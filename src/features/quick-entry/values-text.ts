import type { QuickValues } from "#domain/quick-entry/quick-reading.ts";
import { birthDateText, dayText, durationText, numberText, timeOfDayText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { quickEntryTexts } from "./quick-entry-texts.ts";

/** What words were read as, in words. */
export function valuesText(values: QuickValues): string {
  const t = quickEntryTexts();
  const { day, isAbout, time, minutes, type, priority, specialty, dayPart, born, reason } = values;
  const said = [
    values.patient && t.asName(isolated(values.patient)),
    values.practitioner && isolated(values.practitioner),
    values.phone && isolated(values.phone),
    born && t.born(birthDateText(born)),
    specialty && t.anyOf(isolated(usualText(specialty))),
    day && (isAbout ? t.about(dayText(day)) : dayText(day)),
    time && timeOfDayText(time),
    dayPart && t.dayParts[dayPart],
    minutes !== undefined && durationText(minutes),
    type && (texts.types[type] ?? type),
    priority !== undefined && t.priority(numberText(priority)),
    values.service && isolated(usualText(values.service)),
    reason && t.reason(isolated(reason)),
    ...(values.instructions ?? []).map(isolated),
  ];
  return said.filter((one) => typeof one === "string").join(", ");
}
