import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { likelyEnd } from "#client/tab/session-end.ts";
import type { Session, Staff } from "#contract/session.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import { Button } from "#ui/button.tsx";
import { useOpenedDialog } from "#ui/use-opened-dialog.ts";
import styles from "./sign-in-dialog.module.css";
import { SignInForm } from "./sign-in-form.tsx";
import { SingleSignOn } from "./single-sign-on.tsx";
import { t } from "./t.ts";

type SignInDialogProps = {
  staff: Staff;
  singleSignOn?: Session["singleSignOn"];
  onSignedIn: (session: Session) => void;
  /** Somebody else sits here now. */
  onSomeoneElse: () => void;
};

/** Asks for the password again over the page, which stays as it is below. */
export function SignInDialog({ staff, singleSignOn, onSignedIn, onSomeoneElse }: SignInDialogProps) {
  const dialog = useOpenedDialog();
  const [askedAt] = useState(() => serverNow().getTime());
  const now = useQuery(sessionQueries.afterItsEnd(askedAt)).data;
  // The accounts of a demo have no passwords that anybody would know by heart.
  const demoAccounts = now?.demoAccounts?.filter(({ email }) => email === staff.email);
  return (
    <dialog
      aria-labelledby="sign-in-again"
      className={styles.dialog}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={keepKeys}
      ref={dialog}
    >
      <div className={styles.body}>
        <h2 className={styles.title} id="sign-in-again">
          {t().againTitle}
        </h2>
        <p>
          {now && `${t().ended[now.ended ?? likelyEnd(askedAt)]} `}
          {t().again}
        </p>
        {singleSignOn && <SingleSignOn {...singleSignOn} />}
        {!singleSignOn?.isOnly && (
          <SignInForm demoAccounts={demoAccounts} email={staff.email} onSignedIn={onSignedIn} />
        )}
        <div className={styles.other}>
          <Button look="quiet" onClick={onSomeoneElse}>
            {t().someoneElse}
          </Button>
          <p className={styles.advice}>{t().someoneElseAdvice}</p>
        </div>
      </div>
    </dialog>
  );
}

/** The page below has shortcuts, and a second Escape would close the dialog. */
function keepKeys(event: React.KeyboardEvent) {
  if (event.key === "Escape") event.preventDefault();
  event.stopPropagation();
}
