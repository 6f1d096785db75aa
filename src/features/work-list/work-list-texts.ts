import { pageTexts } from "#contract/texts/page-texts.ts";
import { ar } from "#contract/texts/work-list/ar.ts";
import { en } from "#contract/texts/work-list/en.ts";

export const workListTexts = pageTexts({ en, ar });
