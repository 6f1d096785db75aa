import { useQuery } from "@tanstack/react-query";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { StaffAccount } from "#contract/staff.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import type { StaffTask } from "./staff-dialog.tsx";
import styles from "./staff-table.module.css";
import { staffTexts } from "./staff-texts.ts";

type StaffTableProps = {
  accounts: StaffAccount[];
  /** Who looks at it: nobody shuts out or demotes themselves. */
  ownId: string | undefined;
  onTask: (task: StaffTask) => void;
};

/** Every account and what can be done with it. */
export function StaffTable({ accounts, ownId, onTask }: StaffTableProps) {
  const { title, columns } = staffTexts();
  const { data } = useQuery(practitionerQueries.all());
  const nameOf = (id: string) => data?.practitioners.find((one) => one.id === id)?.name ?? id;
  return (
    <table aria-label={title} className={styles.table}>
      <thead className={styles.columns}>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <StaffRow
            account={account}
            isOwn={account.id === ownId}
            key={account.id}
            onTask={onTask}
            practitioner={account.practitionerId && nameOf(account.practitionerId)}
          />
        ))}
      </tbody>
    </table>
  );
}

type StaffRowProps = Pick<StaffTableProps, "onTask"> & {
  account: StaffAccount;
  isOwn: boolean;
  practitioner: string | undefined;
};

function StaffRow({ account, isOwn, practitioner, onTask }: StaffRowProps) {
  const t = staffTexts();
  const { name, email, role, isDisabled } = account;
  const action = (label: string, kind: Exclude<StaffTask["kind"], "add">) => (
    <Button aria-label={t.of(label, name)} look="quiet" onClick={() => onTask({ kind, account })}>
      {label}
    </Button>
  );
  return (
    <tr className={styles.row} data-disabled={isDisabled || undefined}>
      <td>
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {isOwn && <span className={styles.soft}> ({t.you})</span>}
        </span>
        <bdi className={styles.soft}>{email}</bdi>
      </td>
      <td>
        <span>{texts.roles[role]}</span>
        {practitioner && <bdi className={styles.soft}>{practitioner}</bdi>}
      </td>
      <td>
        <span className={styles.state}>{isDisabled ? t.disabled : t.active}</span>
      </td>
      <td className={styles.actions}>
        {!isOwn && (
          <>
            {action(t.change, "change")}
            {action(t.reset, "reset")}
            {isDisabled ? action(t.enable, "enable") : action(t.disable, "disable")}
          </>
        )}
      </td>
    </tr>
  );
}
