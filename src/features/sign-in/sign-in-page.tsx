import type { Session } from "#contract/session.ts";
import { texts } from "#contract/texts/texts.ts";
import { SignInForm } from "./sign-in-form.tsx";
import styles from "./sign-in-page.module.css";

type SignInPageProps = { session: Session; onSignedIn: (session: Session) => void };

/** Stands in the place of every page until somebody has signed in. */
export function SignInPage({ session, onSignedIn }: SignInPageProps) {
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(texts.signIn.title)}</title>
      <div className={styles.card}>
        <div>
          <h1 className={styles.title}>{texts.signIn.title}</h1>
          <p className={styles.explanation}>{texts.signIn.explanation}</p>
        </div>
        <SignInForm demoAccounts={session.demoAccounts} onSignedIn={onSignedIn} />
      </div>
    </div>
  );
}
