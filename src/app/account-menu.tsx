import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { signOut } from "#client/requests/sign-in.ts";
import type { Session, Staff } from "#contract/session.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { laterPart } from "#ui/later.tsx";
import { useMatches } from "#ui/use-matches.ts";
import styles from "./account.module.css";
import { LanguageChoice } from "./language-choice.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

// Few change their password, and nobody waits for what asks for it.
const OwnPasswordDialog = laterPart(
  async () => (await import("#features/own-password/own-password-dialog.tsx")).OwnPasswordDialog,
);

type AccountMenuProps = {
  id: string;
  staff: Staff;
  onSignedOut: (session: Session) => void;
  onLanguage: (code: string) => void;
};

/** Where the header has no room for its tools, as its style sheet says. */
const narrow = "(width < 40rem)";

/** What somebody can do with their account: change the password, or leave. */
export function AccountMenu({ id, staff, onSignedOut, onLanguage }: AccountMenuProps) {
  const isNarrow = useMatches(narrow);
  const { mutate, isError, isPending } = useMutation({ mutationFn: signOut, onSuccess: onSignedOut });
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <div className={styles.menu} id={id} popover="auto">
        <p className={styles.who}>
          <bdi>{staff.name}</bdi>
          <span className={styles.role}>{texts.roles[staff.role]}</span>
          <bdi className={styles.role}>{staff.email}</bdi>
        </p>
        {isNarrow && (
          <p className={styles.tools}>
            <LanguageChoice onLanguage={onLanguage} />
            <ThemeSwitch />
          </p>
        )}
        <Button onClick={() => setChanging(true)} popoverTarget={id} popoverTargetAction="hide">
          {texts.account.changePassword}
        </Button>
        {isError && <p role="alert">{texts.account.signOutFailed}</p>}
        <Button busy={isPending} onClick={() => mutate(false)}>
          {texts.account.signOut}
        </Button>
        <Button busy={isPending} look="quiet" onClick={() => mutate(true)}>
          {texts.account.signOutEverywhere}
        </Button>
      </div>
      {isChanging && <OwnPasswordDialog email={staff.email} onClose={() => setChanging(false)} />}
    </>
  );
}
