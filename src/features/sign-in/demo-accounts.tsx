import type { Credentials, DemoAccount } from "#contract/session.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import styles from "./demo-accounts.module.css";
import { t } from "./t.ts";

type DemoAccountsProps = {
  accounts: DemoAccount[];
  busy: boolean;
  onChoose: (credentials: Credentials) => void;
};

/** The accounts of a clinic that has no real patients, one click each. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  return (
    <section aria-labelledby="demo-accounts" className={styles.demo}>
      <h2 className={styles.title} id="demo-accounts">
        {t().demoTitle}
      </h2>
      <p>{t().demo}</p>
      <ul className={styles.list}>
        {accounts.map(({ email, password, role }) => (
          <li key={email}>
            <Button busy={busy} onClick={() => onChoose({ email, password })}>
              <span>{texts.roles[role]}</span>
              <bdi className={styles.email}>{email}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
