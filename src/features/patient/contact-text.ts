import type { PatientContact } from "#contract/patient-contact.ts";

/** How a patient is reached, in one line; "" when nothing is known. */
export const contactText = ({ phone, email, address = {} }: PatientContact): string =>
  [phone, email, addressText(address)].filter(Boolean).join(" · ");

/** An address in one line. */
export const addressText = ({
  line = [],
  city,
  state,
  postalCode,
  country,
}: NonNullable<PatientContact["address"]>): string =>
  [...line, [city, state, postalCode].filter(Boolean).join(" "), country].filter(Boolean).join(", ");
