import { locale } from "./texts.ts";

/** When something happened, to the second, on the clinic's clock, such as “Nov 24, 2026, 10:03:21 AM”. */
export const auditTimeText = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone }).format(instant);
