import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { mayBookWith } from "#domain/roles.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { useOpenedDialog } from "#ui/use-opened-dialog.ts";
import { isVisit } from "./follow-up-booking.ts";
import { FollowUpDesk } from "./follow-up-desk.tsx";
import styles from "./follow-up-dialog.module.css";
import { t } from "./t.ts";

type FollowUpDialogProps = { appointmentId: string; timeZone: string; onClose: () => void };

/** Follows up an appointment, over the page from which it was opened. `timeZone` is the clinic's. */
export function FollowUpDialog({ appointmentId, timeZone, onClose }: FollowUpDialogProps) {
  const dialog = useOpenedDialog();
  const { data: visit, isError, isFetching, refetch } = useQuery(appointmentQueries.one(appointmentId));
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const close = () => dialog.current?.close();
  return (
    <dialog
      aria-labelledby="follow-up-title"
      className={styles.dialog}
      onClose={onClose}
      onKeyDown={keepKeys}
      ref={dialog}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id="follow-up-title">
          {visit ? t().titleFor(isolated(visit.patient.name)) : t().title}
        </h2>
        <IconButton icon="close" label={texts.close} onClick={close} />
      </div>
      {!visit && isFetching && (
        <p className={styles.loading}>
          <Spinner />
          {t().loading}
        </p>
      )}
      {!visit && isError && !isFetching && (
        <Notice
          actions={<Button onClick={() => void refetch()}>{texts.tryAgain}</Button>}
          title={t().notLoaded}
          tone="warning"
        />
      )}
      {visit && !isVisit(visit) && <Notice title={t().cannot} tone="info" />}
      {visit && isVisit(visit) && staff && !mayBookWith(staff, visit.practitionerId) && (
        <Notice title={t().mayNot} tone="info" />
      )}
      {visit && isVisit(visit) && staff && mayBookWith(staff, visit.practitionerId) && (
        <FollowUpDesk onClose={close} staffId={staff.id} timeZone={timeZone} visit={visit} />
      )}
    </dialog>
  );
}

/** The page below has shortcuts of its own. */
const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
