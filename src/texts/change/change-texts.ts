import { pageTexts } from "#texts/page-texts.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

/** What can be done with an appointment from where it is shown; read it while rendering. */
export const changeTexts = pageTexts({ en, ar });
