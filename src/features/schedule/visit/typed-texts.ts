import { forgetInTab, isObject, type Kept, keepInTab, keptInTab } from "#client/tab/kept-in-tab.ts";
import { textFields, type VisitTexts } from "./visit-change.ts";

/** What is typed in place of the texts of a visit, and what each of them said when it was begun. */
export type TypedTexts = { typed: VisitTexts; before: VisitTexts };

const nameOf = (visitId: string) => `frontdesk.visit-texts.1 ${visitId}`;

/** What this person has typed for a visit in this tab and what is not saved yet; nothing where that is all that it says. */
export function typedTexts(
  visit: VisitTexts & { id: string },
  staffId: string | undefined,
): TypedTexts | undefined {
  const kept = keptInTab(nameOf(visit.id), staffId, isTyped);
  return kept && textFields.some((field) => isChanged(visit, kept.typed, field)) ? kept : undefined;
}

/** Whether something else is typed for a text than it says. */
export const isChanged = (visit: VisitTexts, typed: VisitTexts, field: keyof VisitTexts): boolean =>
  typed[field] !== undefined && typed[field].trim() !== (visit[field] ?? "");

/** Keeps in this tab what is typed, until it is saved or given up. */
export function keepTexts(visitId: string, texts: TypedTexts & { staffId?: string }): void {
  const kept: TypedTexts & Kept = { ...texts, savedAt: Date.now() };
  keepInTab(nameOf(visitId), kept);
}

export const forgetTexts = (visitId: string): void => forgetInTab(nameOf(visitId));

const isTyped = (kept: unknown): kept is TypedTexts & Kept =>
  isObject(kept) && areTexts(kept["typed"]) && areTexts(kept["before"]);

const areTexts = (texts: unknown) =>
  isObject(texts) && Object.values(texts).every((text) => typeof text === "string");
