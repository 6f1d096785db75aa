import { pageTexts } from "#contract/texts/page-texts.ts";
import { ar } from "#contract/texts/staff/ar.ts";
import { en } from "#contract/texts/staff/en.ts";

export const staffTexts = pageTexts({ en, ar });
