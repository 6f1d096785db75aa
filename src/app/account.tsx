import type { Session, Staff } from "#contract/session.ts";
import { texts } from "#texts/texts.ts";
import { Icon } from "#ui/icon.tsx";
import { laterPart } from "#ui/later.tsx";
import styles from "./account.module.css";

const AccountMenu = laterPart(async () => (await import("./account-menu.tsx")).AccountMenu);

type AccountProps = {
  staff: Staff;
  onSignedOut: (session: Session) => void;
  onLanguage: (code: string) => void;
};

const menuId = "account-menu";

/** Who is signed in, and how they leave. */
export function Account({ staff, onSignedOut, onLanguage }: AccountProps) {
  return (
    <>
      <button
        aria-label={texts.account.signedInAs(staff.name)}
        className={styles.account}
        popoverTarget={menuId}
        type="button"
      >
        <Icon name="person" size={16} />
        <bdi className={styles.name}>{staff.name}</bdi>
      </button>
      <AccountMenu id={menuId} onLanguage={onLanguage} onSignedOut={onSignedOut} staff={staff} />
    </>
  );
}
