import { pageTexts } from "#texts/page-texts.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

/** What is said of a time that is taken; read it while rendering. */
export const takenTexts = pageTexts({ en, ar });
