import { type ReactNode, useEffectEvent, useLayoutEffect } from "react";
import { signOut } from "#client/requests/sign-in.ts";
import type { Role } from "#domain/roles.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { laterPart } from "#ui/later.tsx";
import { Notice } from "#ui/notice.tsx";
import { Account } from "./account.tsx";
import { ClinicClock } from "./clinic-clock.tsx";
import { FindPatientKey } from "./find-patient-key.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { OfflineNote } from "./offline-note.tsx";
import { Opening } from "./opening.tsx";
import { PageLinks } from "./page-links.tsx";
import { firstPageOf } from "./pages-of.ts";
import { QuickEntryKey } from "./quick-entry-key.tsx";
import styles from "./shell.module.css";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { useSession } from "./use-session.ts";
import { useSessionEnd } from "./use-session-end.ts";

// Whoever is signed in does not wait for what signs in.
const SignIn = laterPart(async () => (await import("#features/sign-in/sign-in.tsx")).SignIn, {
  Until: Opening,
});

// And whoever is busy is never warned.
const SessionWarning = laterPart(async () => (await import("./session-warning.tsx")).SessionWarning);

const ClockNote = laterPart(async () => (await import("./clock-note.tsx")).ClockNote, { isOptional: true });

// Only a demo has them, and only until they are sent away.
const FirstSteps = laterPart(async () => (await import("./first-steps.tsx")).FirstSteps, {
  isOptional: true,
});

type ShellProps = {
  onLanguage: (code: string) => void;
  onClinic: (locale: string) => void;
  /** The page, once somebody has signed in. */
  children: (desk: { timeZone: string; role: Role }) => ReactNode;
};

/** What stands around every page. */
export function Shell({ onLanguage, onClinic, children }: ShellProps) {
  const { query, session, isOver, take } = useSession();
  const { nearEnd, stay } = useSessionEnd(session, isOver);
  const { clinic, staff } = session ?? {};
  const onLocale = useEffectEvent(onClinic);
  useLayoutEffect(() => {
    if (clinic?.locale) onLocale(clinic.locale);
  }, [clinic?.locale]);
  return (
    <>
      <header className={styles.header}>
        <span className={styles.brand}>
          <Mark />
          <span className={styles.product}>{texts.product}</span>
        </span>
        {clinic && (
          <span className={styles.clinic}>
            <bdi>{clinic.name}</bdi>
          </span>
        )}
        {staff && <PageLinks role={staff.role} />}
        <span className={styles.tools}>
          {clinic && staff && <QuickEntryKey role={staff.role} timeZone={clinic.timeZone} />}
          {clinic && staff && <FindPatientKey timeZone={clinic.timeZone} />}
          <span className={styles.further}>
            {clinic && <ClinicClock timeZone={clinic.timeZone} />}
            <LanguageChoice onLanguage={onLanguage} />
            <ThemeSwitch />
            {staff && <ShortcutHelp />}
          </span>
          {staff && <Account onLanguage={onLanguage} onSignedOut={take} staff={staff} />}
        </span>
      </header>
      <OfflineNote />
      {clinic && staff && <ClockNote clinic={clinic} role={staff.role} />}
      <main className={styles.main}>
        <ErrorBoundary fallback={<Broken />} key={staff?.id}>
          {clinic?.isDemo && staff && !isOver && (
            <FirstSteps firstPageOf={(role) => firstPageOf(role)?.path} whose={staff.role} />
          )}
          {clinic && staff && children({ timeZone: clinic.timeZone, role: staff.role })}
          {session && (!staff || isOver) && (
            <SignIn onSignedIn={take} onSomeoneElse={() => void signOut().then(take)} session={session} />
          )}
        </ErrorBoundary>
        {nearEnd !== undefined && <SessionWarning endsAt={nearEnd} onStay={stay} />}
        {query.isError && !query.isFetching && (
          <div className={styles.alone}>
            <Notice
              actions={<Button onClick={() => void query.refetch()}>{texts.tryAgain}</Button>}
              heading="h1"
              title={texts.problems.offline}
              tone="warning"
            />
          </div>
        )}
        {!session && query.isFetching && <Opening />}
      </main>
    </>
  );
}

function Broken() {
  return (
    <Notice
      actions={<Button onClick={() => location.reload()}>{texts.shell.reload}</Button>}
      heading="h1"
      title={texts.shell.broken}
      tone="danger"
    >
      <p>{texts.shell.brokenAdvice}</p>
    </Notice>
  );
}

function Mark() {
  return (
    <svg aria-hidden="true" height={22} viewBox="0 0 24 24" width={22}>
      <rect fill="var(--accent)" height="24" rx="6" width="24" />
      <path
        d="M5.5 16.5h13M7.5 16.5v-2a4.5 4.5 0 0 1 9 0v2M12 10V7.5"
        fill="none"
        stroke="var(--accent-ink)"
        strokeLinecap="round"
        strokeWidth="2"
      />
    </svg>
  );
}
