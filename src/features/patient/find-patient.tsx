import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSearch } from "#contract/patient.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { CommandLine } from "#ui/command-line/command-line.tsx";
import { useNow } from "#ui/use-now.ts";
import { useSettledValue } from "#ui/use-settled-value.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { FoundPatient } from "./found-patient.tsx";
import { t } from "./t.ts";

type FindPatientProps = { timeZone: string; onClose: () => void };

const shortest = 2;
const typingPauseMs = 120;
const most = 12;

/** Finds a patient from every page; the list says already when each comes next, and Enter opens their page. */
export function FindPatient({ timeZone, onClose }: FindPatientProps) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const settled = useSettledValue(text, typingPauseMs);
  const search = useQuery({
    ...patientQueries.search(settled),
    enabled: settled === text && text.length >= shortest,
  });
  const isSettled = settled === text && !search.isFetching;
  const patients = text.length < shortest ? [] : (search.data?.patients ?? []).slice(0, most);
  const today = wallClockDay(useNow(30_000), timeZone);
  const goesBack = useRef(true);
  const open = (id: string) => {
    goesBack.current = false;
    onClose();
    navigate(`/patients/${encodeURIComponent(id)}`);
  };
  const prompt = promptOf(text, { isSettled, hasFailed: search.isError, found: search.data });
  return (
    <CommandLine
      closeLabel={texts.close}
      goesBack={goesBack}
      isBehind={!isSettled}
      label={t().find}
      listLabel={t().list}
      onChoose={open}
      onClose={onClose}
      onText={setTyped}
      options={patients.map((patient) => ({
        id: patient.id,
        content: <FoundPatient patient={patient} timeZone={timeZone} today={today} typed={settled} />,
      }))}
      placeholder={t().findPlaceholder}
      prompt={prompt}
      text={typed}
    >
      <VisuallyHidden>
        <output>{prompt}</output>
      </VisuallyHidden>
    </CommandLine>
  );
}

type State = { isSettled: boolean; hasFailed: boolean; found: PatientSearch | undefined };

function promptOf(text: string, { isSettled, hasFailed, found }: State): string {
  if (text.length < shortest) return t().findHelp;
  if (hasFailed) return t().failed;
  if (!isSettled || !found) return t().searching;
  if (found.patients.length === 0) return t().nobody(isolated(text));
  if (found.isNear) return t().near(isolated(text));
  return found.patients.length > most ? t().more : "";
}
