import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { Button } from "#ui/button.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { PatientChart } from "./patient-chart.tsx";
import styles from "./patient-page.module.css";
import { t } from "./t.ts";

/** A patient's page: who they are, when they come next, and what was. */
export function PatientPage({ timeZone }: { timeZone: string }) {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useQuery(patientQueries.chart(id));
  if (data) return <PatientChart chart={data} key={id} timeZone={timeZone} />;
  return (
    <div className={styles.page}>
      {!error && <Spinner />}
      {error && (
        <p className={styles.blank} role="alert">
          {error instanceof ApiProblem && error.kind === "not-found" ? t().missing : t().unavailable}{" "}
          <Button onClick={() => void refetch()}>{t().retry}</Button>
        </p>
      )}
    </div>
  );
}
