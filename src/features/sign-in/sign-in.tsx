import type { Session } from "#contract/session.ts";
import { SignInDialog } from "./sign-in-dialog.tsx";
import { SignInPage } from "./sign-in-page.tsx";

type SignInProps = {
  session: Session;
  onSignedIn: (session: Session) => void;
  /** Somebody else sits here now than before. */
  onSomeoneElse: () => void;
};

/** Asks who sits here: over the page for who was here a moment ago, else in its place. */
export function SignIn({ session, onSignedIn, onSomeoneElse }: SignInProps) {
  const { staff, singleSignOn } = session;
  if (!staff) return <SignInPage onSignedIn={onSignedIn} session={session} />;
  return (
    <SignInDialog
      onSignedIn={onSignedIn}
      onSomeoneElse={onSomeoneElse}
      singleSignOn={singleSignOn}
      staff={staff}
    />
  );
}
