import { useId, useRef } from "react";
import { createPortal } from "react-dom";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { ar } from "#features/booking/texts/slip/ar.ts";
import { en } from "#features/booking/texts/slip/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { useOpenedDialog } from "#ui/use-opened-dialog.ts";
import styles from "./confirmation-slip.module.css";
import { type Paper, printOn } from "./print-on.ts";
import { SlipText } from "./slip-text.tsx";

const t = pageTexts({ en, ar });

type SlipProps = {
  appointment: AppointmentView;
  clinicName: string;
  timeZone: string;
  onClose: () => void;
};

/** What the patient takes home, to be looked at and printed on a sheet or on the roll of a receipt printer. */
export function ConfirmationSlip({ onClose, ...shown }: SlipProps) {
  const id = useId();
  const dialog = useOpenedDialog();
  const sheet = useRef<HTMLDivElement>(null);
  const print = (paper: Paper) => sheet.current && printOn(paper, sheet.current);
  return (
    <>
      <dialog
        aria-labelledby={id}
        className={styles.dialog}
        onClose={onClose}
        onKeyDown={(event) => event.stopPropagation()}
        ref={dialog}
      >
        <div className={styles.head}>
          <h2 className={styles.title} id={id}>
            {t().title}
          </h2>
          <IconButton icon="close" label={texts.close} onClick={() => dialog.current?.close()} />
        </div>
        <div className={styles.preview}>
          <SlipText {...shown} />
        </div>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => print("sheet")}>
            {t().printSheet}
          </Button>
          <Button onClick={() => print("receipt")}>{t().printReceipt}</Button>
        </div>
      </dialog>
      {createPortal(
        <div aria-hidden="true" className={styles.sheet} data-print ref={sheet}>
          <SlipText {...shown} />
        </div>,
        document.body,
      )}
    </>
  );
}
