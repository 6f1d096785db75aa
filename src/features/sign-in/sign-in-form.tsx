import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { signIn } from "#client/requests/sign-in.ts";
import type { Credentials, Session } from "#contract/session.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field/field.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { Notice } from "#ui/notice.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import styles from "./sign-in-form.module.css";
import { t } from "./t.ts";

type SignInFormProps = {
  /** Whose password is asked for, when it is known who sits here. */
  email?: string;
  demoAccounts?: Session["demoAccounts"];
  onSignedIn: (session: Session) => void;
};

/** Asks who sits at this desk. */
export function SignInForm({ email: known, demoAccounts, onSignedIn }: SignInFormProps) {
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const emailBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);
  const isKnown = known !== undefined;
  const { mutate, error, isPending } = useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: onSignedIn,
    onError: () => passwordBox.current?.select(),
  });
  useEffect(() => (isKnown ? passwordBox : emailBox).current?.focus(), [isKnown]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ email, password });
  };
  return (
    <>
      <form className={styles.form} onSubmit={send}>
        {error && (
          <div role="alert">
            <Notice title={t().failedTitle} tone="danger">
              <p>{texts.problems[error instanceof ApiProblem ? error.kind : "internal"]}</p>
            </Notice>
          </div>
        )}
        <Field id="sign-in-email" label={t().email}>
          <TextInput
            autoComplete="username"
            dir="ltr"
            id="sign-in-email"
            maxLength={254}
            onChange={(event) => setEmail(event.target.value)}
            readOnly={isKnown}
            ref={emailBox}
            required
            type="email"
            value={email}
          />
        </Field>
        <Field id="sign-in-password" label={t().password}>
          <TextInput
            autoComplete="current-password"
            dir="ltr"
            id="sign-in-password"
            maxLength={128}
            onChange={(event) => setPassword(event.target.value)}
            ref={passwordBox}
            required
            type="password"
            value={password}
          />
        </Field>
        <Button busy={isPending} look="primary" type="submit">
          {isPending ? t().submitting : t().submit}
        </Button>
      </form>
      {demoAccounts && <DemoAccounts accounts={demoAccounts} busy={isPending} onChoose={mutate} />}
    </>
  );
}
