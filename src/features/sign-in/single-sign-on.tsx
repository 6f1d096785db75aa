import { type Session, type SignInFailure, signInFailureParameter } from "#contract/session.ts";
import { en } from "#features/sign-in/texts/en.ts";
import { Notice } from "#ui/notice.tsx";
import styles from "./single-sign-on.module.css";
import { t } from "./t.ts";

/** The way in by the clinic's identity provider, and why it did not work a moment ago. */
export function SingleSignOn({ label, isOnly }: NonNullable<Session["singleSignOn"]>) {
  const failure = failureIn(location.search);
  return (
    <div className={styles.way}>
      {failure && (
        <div role="alert">
          <Notice title={t().failedTitle} tone="danger">
            <p>{t().failures[failure]}</p>
          </Notice>
        </div>
      )}
      <a className={styles.link} href={`/oidc/start?to=${encodeURIComponent(location.pathname)}`}>
        {t().signInWith(label)}
      </a>
      {!isOnly && <p className={styles.or}>{t().orPassword}</p>}
    </div>
  );
}

function failureIn(search: string): SignInFailure | undefined {
  const given = new URLSearchParams(search).get(signInFailureParameter);
  return (Object.keys(en.failures) as SignInFailure[]).find((failure) => failure === given);
}
