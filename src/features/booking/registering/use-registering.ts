import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { registrationWrite } from "#client/once/registration-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { type OncePhase, useOnce } from "#client/once/use-once.ts";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";

type Registering = {
  /** The `Idempotency-Key`, as long as it is this patient who is registered. */
  key: string;
  /** What was tried under the key was something else, and that one is registered. */
  onKeyReused: () => void;
  onRegistered: (patient: PatientSummary) => void;
};

/** Registers the patient of one panel, once however often it is pressed or tried again. */
export function useRegistering({ key, onKeyReused, onRegistered }: Registering) {
  const client = useQueryClient();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const { send, phase, isUnderWay, waiting } = useOnce({
    write: registrationWrite,
    key,
    onDone: (patient, { isOfEarlierTry }) => {
      client.setQueryData(patientQueries.known(patient.id).queryKey, patient);
      void client.invalidateQueries({ queryKey: ["patients", "search"] });
      if (isOfEarlierTry) onKeyReused();
      // Whoever has closed the panel meanwhile has chosen somebody else, or nobody.
      else if (isHere.current) onRegistered(patient);
    },
  });
  return {
    register: send,
    isPending: isUnderWay,
    isWaiting: waiting !== undefined,
    problem: problemOf(phase),
  };
}

/** What was registered under other words is looked for, and chosen by the person. */
function problemOf(phase: OncePhase<unknown, unknown>): NotDone | undefined {
  if (phase.step === "not-done") return phase.ending;
  if (phase.step !== "done" || !phase.isOfEarlierTry) return undefined;
  return { outcome: "not-done", kind: "key-reused", isKnown: true };
}
