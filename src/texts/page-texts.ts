import type { LanguageCode } from "./languages.ts";
import { locale } from "./texts.ts";

/**
 * The texts of a part that is loaded when it is opened, and brings its own words in every language. Call the answer while
 * rendering: what it gives changes when another language is chosen.
 */
export const pageTexts =
  <Texts>(all: Record<LanguageCode, Texts>): (() => Texts) =>
  () =>
    Object.entries<Texts>(all).find(([code]) => code === locale.split("-")[0])?.[1] ?? all.en;
