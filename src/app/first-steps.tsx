import { useState } from "react";
import { Link, useLocation } from "wouter";
import { ar } from "#app/texts/first-steps/ar.ts";
import { en } from "#app/texts/first-steps/en.ts";
import type { Role } from "#domain/roles.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import styles from "./first-steps.module.css";
import { areSentAway, sendAway } from "./sent-away.ts";

const t = pageTexts({ en, ar });

type FirstStepsProps = { whose: Role; firstPageOf: (role: Role) => string | undefined };

type Step = { text: string; href?: string };

/** What each role can try in the demo, on its first page, until somebody has sent it away in this browser. */
export function FirstSteps({ whose: role, firstPageOf }: FirstStepsProps) {
  const [isGone, setGone] = useState(() => areSentAway(role));
  const [path] = useLocation();
  if (isGone || path !== firstPageOf(role)) return null;
  const close = () => {
    sendAway(role);
    setGone(true);
  };
  return (
    <div className={styles.frame}>
      <Notice
        aside={<IconButton icon="close" label={t().close} onClick={close} />}
        title={t().title}
        tone="info"
      >
        <ul className={styles.steps}>
          {stepsOf(role).map(({ text, href }) => (
            <li key={text}>{href ? <Link href={href}>{text}</Link> : text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function stepsOf(role: Role): Step[] {
  const { desk, clinician, admin } = t();
  if (role === "clinician")
    return [
      { text: clinician.room },
      { text: clinician.followUp },
      { text: clinician.handOver },
      { text: clinician.schedule, href: "/schedule" },
    ];
  const forDesk = [
    { text: desk.chips },
    { text: desk.book, href: "/book" },
    { text: desk.requests, href: "/work-list" },
    { text: desk.keys },
  ];
  const forAdmin = [
    { text: admin.staff, href: "/staff" },
    { text: admin.audit, href: "/audit" },
  ];
  return role === "admin" ? [...forDesk.slice(0, 3), ...forAdmin] : forDesk;
}
