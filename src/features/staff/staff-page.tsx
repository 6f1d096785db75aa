import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { staffQueries } from "#client/requests/staff-requests.ts";
import type { StaffAnswer } from "#contract/staff.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { MadePassword } from "./made-password.tsx";
import { StaffDialog, type StaffTask } from "./staff-dialog.tsx";
import styles from "./staff-page.module.css";
import { StaffTable } from "./staff-table.tsx";
import { staffTexts } from "./staff-texts.ts";

/** Who may sign in, and as what. */
export function StaffPage() {
  const t = staffTexts();
  const client = useQueryClient();
  const query = useQuery(staffQueries.all());
  const { data: session } = useQuery(sessionQueries.current());
  const [task, setTask] = useState<StaffTask>();
  const [answer, setAnswer] = useState<StaffAnswer>();
  useEffect(() => {
    document.title = texts.pageTitle(t.title);
  }, [t.title]);
  const finish = (done: StaffAnswer) => {
    setTask(undefined);
    setAnswer(done);
    void client.invalidateQueries({ queryKey: staffQueries.all().queryKey });
  };
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{t.title}</h1>
          <p className={styles.lead}>{t.lead}</p>
        </div>
        <Button look="primary" onClick={() => setTask({ kind: "add" })}>
          {t.add}
        </Button>
      </div>
      <output className={styles.done}>{answer && !answer.password && t.done(answer.account.name)}</output>
      {query.isPending && (
        <output className={styles.calm}>
          <Spinner /> {t.loading}
        </output>
      )}
      {query.isError && (
        <div role="alert">
          <Notice
            actions={<Button onClick={() => void query.refetch()}>{texts.tryAgain}</Button>}
            title={t.failed}
            tone="warning"
          >
            <p>{texts.problems[query.error instanceof ApiProblem ? query.error.kind : "internal"]}</p>
          </Notice>
        </div>
      )}
      {query.data && (
        <StaffTable accounts={query.data.accounts} onTask={setTask} ownId={session?.staff?.id} />
      )}
      {task && <StaffDialog onClose={() => setTask(undefined)} onDone={finish} task={task} />}
      {answer?.password && (
        <MadePassword
          name={answer.account.name}
          onClose={() => setAnswer(undefined)}
          password={answer.password}
        />
      )}
    </div>
  );
}
