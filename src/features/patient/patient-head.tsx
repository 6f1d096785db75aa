import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "wouter";
import { keptWrite } from "#client/once/kept-write.ts";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { PatientContact } from "#contract/patient-contact.ts";
import { ageOn } from "#domain/people/age.ts";
import { may } from "#domain/roles.ts";
import type { Day } from "#domain/wall-clock.ts";
import { bornText } from "#texts/born-text.ts";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { laterPart } from "#ui/later.tsx";
import { keptDraft, readContact } from "./contact-draft.ts";
import { addressText } from "./contact-text.ts";
import styles from "./patient-page.module.css";
import { t } from "./t.ts";

const ContactForm = laterPart(async () => (await import("./contact-form.tsx")).ContactForm);

type PatientHeadProps = { patient: PatientSummary; contact: PatientContact; today: Day };

/** Who somebody is: the name, and what tells them from a namesake. */
export function PatientHead({ patient, contact, today }: PatientHeadProps) {
  const { id, name, otherNames, birthDate, standing } = patient;
  const into = standing?.kind === "merged" ? standing.into : undefined;
  const surviving = useQuery({ ...patientQueries.whole(into ?? ""), enabled: into !== undefined }).data;
  const words = standingText(patient);
  const years = birthDate && ageOn(birthDate, today);
  return (
    <header className={styles.head}>
      <h1 className={styles.title} translate="no">
        <bdi>{name}</bdi>
      </h1>
      <p className={styles.identity}>
        {words && <strong className={styles.standing}>{words}</strong>}
        <strong>{bornText(patient)}</strong>
        {years !== undefined && years !== "" && <span>{texts.patient.age(years, numberText(years))}</span>}
        {otherNames && <span>{texts.patient.formerly(otherNames.map(isolated).join(", "))}</span>}
      </p>
      <Contact contact={contact} id={id} name={name} />
      {surviving && (
        <Link to={`/patients/${surviving.id}`}>{t().survivingRecord(isolated(surviving.name))}</Link>
      )}
    </header>
  );
}

type ContactProps = { id: string; name: string; contact: PatientContact };

/** How to reach somebody, and the form that puts it right. */
function Contact({ id, name, contact }: ContactProps) {
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const [isOpen, setOpen] = useState(() => wasLeft(id, staff?.id, contact));
  const button = useRef<HTMLButtonElement>(null);
  const { phone, email, address } = contact;
  const close = () => {
    setOpen(false);
    setTimeout(() => button.current?.focus());
  };
  if (isOpen) return <ContactForm contact={contact} id={id} name={name} onClose={close} />;
  return (
    <p className={styles.identity}>
      <bdi>{phone ?? texts.patient.noPhone}</bdi>
      {email ? <bdi>{email}</bdi> : <span className={styles.soft}>{t().noEmail}</span>}
      {address ? <bdi>{addressText(address)}</bdi> : <span className={styles.soft}>{t().noAddress}</span>}
      {staff && may(staff.role, "register") && (
        <Button look="quiet" onClick={() => setOpen(true)} ref={button}>
          {t().editContact}
        </Button>
      )}
    </p>
  );
}

/** What was typed before the page was left, or sent and not yet answered, is there again. */
function wasLeft(id: string, staffId: string | undefined, contact: PatientContact): boolean {
  if (keptWrite({ name: `contact ${id}`, staffId })) return true;
  const kept = keptDraft(id, staffId);
  if (!kept) return false;
  const { change, errors } = readContact(kept.draft, contact);
  return change !== undefined || errors.size > 0;
}
