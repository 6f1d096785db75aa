import { isFormBegun } from "#client/addresses/booking-prefill.ts";
import { fold } from "#domain/fold.ts";
import { birthDateText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { quickEntryTexts } from "./quick-entry-texts.ts";
import type { Question, Understanding } from "./use-understanding.ts";
import { valuesText } from "./values-text.ts";

/** A page that quick entry leads to. */
export type QuickPage = { path: string; name: string };

/** What Enter does with the active line of the list. */
export type QuickOption = { id: string; label: string; detail?: string } & (
  | { does: "go"; path: string }
  | { does: "answer"; question: string; place: number }
  | { does: "fill" }
);

/** What can be chosen now: a page whose name is typed, else what has to be asked, else to fill in the form. */
export function quickOptions(line: string, pages: QuickPage[], understood: Understanding): QuickOption[] {
  const t = quickEntryTexts();
  const typed = fold(line);
  const leadTo = pages
    .filter(({ name }) => typed === "" || fold(name).startsWith(typed))
    .map(({ path, name }): QuickOption => ({ id: path, label: t.goTo(name), does: "go", path }));
  if (leadTo.length > 0) return leadTo;
  const { question, prefill } = understood;
  if (question) return answersTo(question);
  return prefill
    ? [{ id: "fill", label: t.fill, detail: isFormBegun() ? t.replaces : undefined, does: "fill" }]
    : [];
}

function answersTo(question: Question): QuickOption[] {
  const answer = (place: number, label: string, detail?: string): QuickOption => ({
    id: `${question.id} ${place}`,
    label,
    detail,
    does: "answer",
    question: question.id,
    place,
  });
  if (question.kind === "patient")
    return question.patients.map(({ name, birthDate, phone }, place) => {
      const born = birthDate && quickEntryTexts().born(birthDateText(birthDate));
      return answer(place, isolated(name), [born, phone && isolated(phone)].filter(Boolean).join(", "));
    });
  if (question.kind === "practitioner")
    return question.practitioners.map(({ name, specialty }, place) =>
      answer(place, isolated(name), specialty && isolated(usualText(specialty))),
    );
  return question.choices.map((choice, place) =>
    answer(place, valuesText(choice) || quickEntryTexts().ignore),
  );
}
