import { ar } from "#features/work-list/texts/ar.ts";
import { en } from "#features/work-list/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

export const workListTexts = pageTexts({ en, ar });
