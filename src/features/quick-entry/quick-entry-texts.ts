import { pageTexts } from "#contract/texts/page-texts.ts";
import { ar } from "#contract/texts/quick-entry/ar.ts";
import { en } from "#contract/texts/quick-entry/en.ts";

export const quickEntryTexts = pageTexts({ en, ar });
