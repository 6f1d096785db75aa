import { type ReactNode, type SubmitEvent, useId, useLayoutEffect } from "react";
import styles from "./modal.module.css";
import { useOpenedDialog } from "./use-opened-dialog.ts";

type ModalProps = {
  title: string;
  /** Buttons, the one that goes on last; one of them may submit. */
  actions: ReactNode;
  /** By Escape or a button; not while something is under way that it would leave behind. */
  onClose: () => void;
  onSubmit: () => void;
  /** It comes by itself, so that a key that is pressed just then presses none of its buttons. */
  isLate?: boolean;
  children: ReactNode;
};

/** A question over the page. The focus goes into it, and back to where it was when it is closed. */
export function Modal({ title, actions, onClose, onSubmit, isLate, children }: ModalProps) {
  const dialog = useOpenedDialog();
  const id = useId();
  useLayoutEffect(() => {
    if (isLate) document.getElementById(id)?.focus();
  }, [id, isLate]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog
      aria-labelledby={id}
      className={styles.modal}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The page below has shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <form className={styles.body} noValidate onSubmit={submit}>
        <h2 className={styles.title} id={id} tabIndex={isLate ? -1 : undefined}>
          {title}
        </h2>
        {children}
        <div className={styles.actions}>{actions}</div>
      </form>
    </dialog>
  );
}
