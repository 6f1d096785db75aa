import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Modal } from "#ui/modal.tsx";
import styles from "./made-password.module.css";
import { staffTexts } from "./staff-texts.ts";

type MadePasswordProps = { name: string; password: string; onClose: () => void };

/** Shows a password that was made up, once. */
export function MadePassword({ name, password, onClose }: MadePasswordProps) {
  const t = staffTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(password).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Modal
      actions={
        <>
          <Button onClick={copy}>{isCopied ? t.copied : t.copy}</Button>
          <Button look="primary" type="submit">
            {t.ok}
          </Button>
        </>
      }
      isLate
      onClose={onClose}
      onSubmit={onClose}
      title={t.madeTitle(name)}
    >
      <p>{t.madeText}</p>
      <output className={styles.password} dir="ltr">
        {password}
      </output>
    </Modal>
  );
}
