import { type RefObject, useEffect, useEffectEvent } from "react";
import { usualIntervals } from "#domain/follow-up/usual-intervals.ts";
import type { Interval } from "#domain/interval.ts";
import { westernDigits } from "#domain/western-digits.ts";
import { isComposing } from "#ui/is-composing.ts";

type Actions = { book: () => void; choose: (interval: Interval) => void };

/** Within the form, 1 to 7 are the usual intervals unless somebody types, and Control with Enter books. */
export function useDeskKeys(form: RefObject<HTMLFormElement | null>, { book, choose }: Actions): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event)) return undefined;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return book();
    }
    const interval = usualIntervals[Number(westernDigits(event.key)) - 1];
    if (!interval || isText(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(interval);
  });
  useEffect(() => {
    const element = form.current;
    const hear = (event: KeyboardEvent) => onKeyDown(event);
    element?.addEventListener("keydown", hear);
    return () => element?.removeEventListener("keydown", hear);
  }, [form]);
}

const isText = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type === "text");
