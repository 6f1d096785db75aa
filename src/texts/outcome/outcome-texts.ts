import { pageTexts } from "#texts/page-texts.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

/** What is said of something that was sent; read it while rendering. */
export const outcomeTexts = pageTexts({ en, ar });
