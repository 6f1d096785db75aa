import { pageTexts } from "#contract/texts/page-texts.ts";
import { ar } from "#contract/texts/sign-in/ar.ts";
import { en } from "#contract/texts/sign-in/en.ts";

/** The words of signing in; read them while rendering. */
export const t = pageTexts({ en, ar });
