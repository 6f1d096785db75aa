import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { addStaff, changeStaff } from "#client/requests/staff-requests.ts";
import type { NewStaff, StaffAccount, StaffAnswer, StaffChange } from "#contract/staff.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Modal } from "#ui/modal.tsx";
import { Notice } from "#ui/notice.tsx";
import { type AccountFields, emptyAccount, StaffFields } from "./staff-fields.tsx";
import { staffTexts } from "./staff-texts.ts";

/** What an admin is about to do. */
export type StaffTask =
  | { kind: "add" }
  | { kind: "change" | "reset" | "disable" | "enable"; account: StaffAccount };

type StaffDialogProps = { task: StaffTask; onDone: (answer: StaffAnswer) => void; onClose: () => void };

/** Asks for what a task needs, or whether it is meant. */
export function StaffDialog({ task, onDone, onClose }: StaffDialogProps) {
  const t = staffTexts();
  const [fields, setFields] = useState<AccountFields>(() => fieldsOf(task));
  const form = useRef<HTMLDivElement>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      task.kind === "add"
        ? addStaff(newStaff(fields))
        : changeStaff({ id: task.account.id, change: changeOf(task.kind, fields) }),
    onSuccess: onDone,
    onError: () => form.current?.focus(),
  });
  const { title, text, label } = wordsOf(task);
  const wrong = error instanceof ApiProblem ? error.problem?.errors : undefined;
  return (
    <Modal
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button busy={isPending} look="primary" type="submit">
            {label}
          </Button>
        </>
      }
      onClose={() => !isPending && onClose()}
      onSubmit={() => !isPending && mutate()}
      title={title}
    >
      {error && (
        <div ref={form} role="alert" tabIndex={-1}>
          <Notice
            title={texts.problems[error instanceof ApiProblem ? error.kind : "internal"]}
            tone="danger"
          />
        </div>
      )}
      {text && <p>{text}</p>}
      <StaffFields errors={wrong ?? []} fields={fields} kind={task.kind} onChange={setFields} />
    </Modal>
  );
}

const fieldsOf = (task: StaffTask): AccountFields =>
  task.kind === "add" ? emptyAccount : { ...emptyAccount, ...task.account };

const newStaff = ({ name, email, role, practitionerId, password }: AccountFields): NewStaff => ({
  name: name.trim(),
  email: email.trim(),
  role,
  ...(role === "clinician" && practitionerId && { practitionerId }),
  ...(password && { password }),
});

function changeOf(
  kind: "change" | "reset" | "disable" | "enable",
  { role, practitionerId, password }: AccountFields,
): StaffChange {
  const changes = {
    change: { role, practitionerId: role === "clinician" && practitionerId ? practitionerId : null },
    reset: { newPassword: password ? { typed: password } : {} },
    disable: { isDisabled: true },
    enable: { isDisabled: false },
  } satisfies Record<typeof kind, StaffChange>;
  return changes[kind];
}

function wordsOf(task: StaffTask): { title: string; text?: string; label: string } {
  const t = staffTexts();
  if (task.kind === "add") return { title: t.addTitle, label: t.add };
  const { name } = task.account;
  return {
    change: { title: t.changeTitle(name), label: t.save },
    reset: { title: t.resetTitle(name), text: t.resetText, label: t.resetDo },
    disable: { title: t.disableTitle(name), text: t.disableText, label: t.disable },
    enable: { title: t.enableTitle(name), text: t.enableText, label: t.enable },
  }[task.kind];
}
