import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { changeOwnPassword } from "#client/requests/staff-requests.ts";
import { passwordLimits } from "#domain/password-limits.ts";
import { ar } from "#features/own-password/texts/ar.ts";
import { en } from "#features/own-password/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { Modal } from "#ui/modal.tsx";
import { Notice } from "#ui/notice.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

const ownTexts = pageTexts({ en, ar });

type Fields = Record<"current" | "next" | "again", string>;

/** Gives whoever is signed in another password. */
export function OwnPasswordDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const t = ownTexts();
  const [fields, setFields] = useState<Fields>({ current: "", next: "", again: "" });
  const [isTried, setTried] = useState(false);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => changeOwnPassword({ current: fields.current, next: fields.next }),
  });
  const errors: Partial<Fields> = isTried ? wrongIn(fields) : {};
  const submit = () => {
    if (isSuccess) return onClose();
    setTried(true);
    if (!isPending && Object.keys(wrongIn(fields)).length === 0) mutate();
  };
  const box = (name: keyof Fields, hint?: string) => (
    <Field error={errors[name]} hint={hint} id={`own-password-${name}`} label={t[name]}>
      <TextInput
        {...controlProps(`own-password-${name}`, { error: errors[name], hint })}
        autoComplete={name === "current" ? "current-password" : "new-password"}
        dir="ltr"
        maxLength={passwordLimits.longest}
        onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
        type="password"
        value={fields[name]}
      />
    </Field>
  );
  return (
    <Modal
      actions={
        <>
          {!isSuccess && <Button onClick={onClose}>{t.cancel}</Button>}
          <Button busy={isPending} look="primary" type="submit">
            {isSuccess ? t.close : t.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={submit}
      title={t.title}
    >
      <VisuallyHidden>
        <output>{isSuccess && t.done}</output>
      </VisuallyHidden>
      {error && (
        <div role="alert">
          <Notice title={problemText(error)} tone="danger" />
        </div>
      )}
      {isSuccess ? (
        <p>{t.done}</p>
      ) : (
        <>
          {/* Programs that keep passwords have to know whose it is. */}
          <input autoComplete="username" hidden readOnly type="email" value={email} />
          {box("current")}
          {box("next", t.nextHint)}
          {box("again")}
          <p>{t.others}</p>
        </>
      )}
    </Modal>
  );
}

function problemText(error: Error): string {
  const kind = error instanceof ApiProblem ? error.kind : "internal";
  return kind === "wrong-credentials" ? ownTexts().wrong : texts.problems[kind];
}

function wrongIn({ next, again }: Fields): Partial<Fields> {
  const t = ownTexts();
  if (next.length < passwordLimits.shortest) return { next: t.short };
  return next === again ? {} : { again: t.different };
}
