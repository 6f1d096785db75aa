import type { NotDone } from "#client/once/send-once.ts";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./register-panel.module.css";

const t = pageTexts({ en, ar });

type RegisterNoticeProps = {
  isWaiting: boolean;
  /** Nobody could tell whether somebody is on record already. */
  isUnsure: boolean;
  problem?: NotDone;
};

/** What became of the registration so far, said aloud when it changes. */
export function RegisterNotice({ isWaiting, isUnsure, problem }: RegisterNoticeProps) {
  return (
    <div aria-live="polite">
      {isWaiting && (
        <p className={styles.waiting}>
          <Spinner />
          {t().confirming}
        </p>
      )}
      {isUnsure && <p className={styles.failed}>{t().unsure}</p>}
      {problem && <p className={styles.failed}>{problemText(problem)}</p>}
    </div>
  );
}

function problemText({ kind, problem }: NotDone): string {
  if (kind === "key-reused") return t().earlierTry;
  if (!problem || kind === "interrupted") return t().offline;
  const wrong = problem.errors?.map(({ field, message }) => {
    const label = t().fields[field as keyof ReturnType<typeof t>["fields"]] ?? field;
    return texts.fieldError(label, message);
  });
  return [texts.problems[kind], ...(wrong ?? []), t().failed].join(" ");
}
