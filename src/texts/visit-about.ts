import { texts } from "./texts.ts";
import { usualText } from "./usual/usual-text.ts";

type About = { reasonCode?: string; serviceType?: string; appointmentType?: string };

/** What a visit is about, in words: its reason, or else its service, or its type. */
export function visitAbout({ reasonCode, serviceType, appointmentType }: About): string | undefined {
  const term = reasonCode ?? serviceType;
  return term === undefined
    ? appointmentType && (texts.types[appointmentType] ?? appointmentType)
    : usualText(term);
}
