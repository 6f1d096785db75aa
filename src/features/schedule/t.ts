import { pageTexts } from "#texts/page-texts.ts";
import { ar } from "./texts/ar.ts";
import { en } from "./texts/en.ts";

/** The words of this page; read them while rendering. */
export const t = pageTexts({ en, ar });
