import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { registerPatient } from "#client/requests/register-patient.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

type Registering = {
  /** The `Idempotency-Key`, as long as it is this patient who is registered. */
  key: string;
  /** What was tried under the key was something else. */
  onKeyReused: () => void;
  onRegistered: (patient: PatientSummary) => void;
};

/** Registers the patient of one panel, once however often it is pressed or tried again. */
export function useRegistering({ key, onKeyReused, onRegistered }: Registering) {
  const client = useQueryClient();
  const leaving = useRef<AbortController>(undefined);
  const [isWaiting, setWaiting] = useState(false);
  const onWait = () => setWaiting(true);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (registration: Registration) => {
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      return registerPatient({ registration, key, onWaiting: onWait, pause, signal });
    },
    onMutate: () => setWaiting(false),
    onSuccess: (patient) => {
      client.setQueryData(patientQueries.known(patient.id).queryKey, patient);
      void client.invalidateQueries({ queryKey: ["patients", "search"] });
      onRegistered(patient);
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.kind === "key-reused") onKeyReused();
    },
  });
  useEffect(() => () => leaving.current?.abort(), []);
  return {
    register: (registration: Registration) => {
      if (!isPending) mutate(registration);
    },
    isPending,
    isWaiting: isPending && isWaiting,
    problem: error instanceof ApiProblem ? error : undefined,
  };
}
