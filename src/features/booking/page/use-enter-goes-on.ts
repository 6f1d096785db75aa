import { useEffect } from "react";
import { flushSync } from "react-dom";
import { submitId } from "#features/booking/draft/field-id.ts";
import { isComposing } from "#ui/is-composing.ts";

const fields = "input, select, textarea";

/**
 * Enter in a box of a form takes what stands there and goes on to the next field; it never sends the form. What cannot be
 * read keeps the person where they are.
 */
export function useEnterGoesOn(formId: string): void {
  useEffect(() => {
    // On the document, so that the box has taken what stands in it before.
    const hear = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (key !== "Enter" || ctrlKey || metaKey || altKey || !(target instanceof HTMLInputElement)) return;
      if (target.form?.id !== formId || event.defaultPrevented) return;
      // Without this a browser presses the form's button.
      event.preventDefault();
      if (!isComposing(event)) goOn(target, target.form);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [formId]);
}

function goOn(from: HTMLInputElement, form: HTMLFormElement): void {
  // What was entered is on the page before it is looked at.
  flushSync(() => undefined);
  if (from.getAttribute("aria-invalid") === "true") return;
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter(isInTurn);
  const next = all.find((one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  (next ?? document.getElementById(submitId))?.focus();
}

function isInTurn(field: HTMLElement): boolean {
  if (field.tabIndex < 0 || field.closest("[hidden], [inert]")) return false;
  // Of a row of radio buttons one is in turn, as for Tab.
  return !(field instanceof HTMLInputElement && field.type === "radio" && !field.checked);
}
