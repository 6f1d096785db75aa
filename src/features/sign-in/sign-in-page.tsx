import type { Session } from "#contract/session.ts";
import { texts } from "#texts/texts.ts";
import { SignInForm } from "./sign-in-form.tsx";
import styles from "./sign-in-page.module.css";
import { SingleSignOn } from "./single-sign-on.tsx";
import { t } from "./t.ts";

type SignInPageProps = { session: Session; onSignedIn: (session: Session) => void };

/** Stands in the place of every page until somebody has signed in. */
export function SignInPage({ session, onSignedIn }: SignInPageProps) {
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(t().title)}</title>
      <div className={styles.card}>
        <div>
          <h1 className={styles.title}>{t().title}</h1>
          <p className={styles.explanation}>{t().explanation}</p>
        </div>
        {session.singleSignOn && <SingleSignOn {...session.singleSignOn} />}
        {!session.singleSignOn?.isOnly && (
          <SignInForm demoAccounts={session.demoAccounts} onSignedIn={onSignedIn} />
        )}
      </div>
    </div>
  );
}
