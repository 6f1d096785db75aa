import { en, type Texts } from "./en.ts";

/** The texts of the chosen language. Read them while rendering: they change when another language is chosen. */
export let texts: Texts = en;

/** The BCP 47 tag by which dates and numbers are written, such as `en-GB`. */
export let locale = "en";

/** Chooses the texts and the way of writing dates and numbers, for everything that is rendered from now on. */
export function speak(next: { texts: Texts; locale: string }): void {
  texts = next.texts;
  locale = next.locale;
}
