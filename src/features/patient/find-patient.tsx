import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { patientQueries } from "#client/queries/patient-queries.ts";
import type { PatientSearch } from "#contract/patient.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Listbox } from "#ui/combobox/listbox.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { isComposing } from "#ui/is-composing.ts";
import { useNow } from "#ui/use-now.ts";
import { useSettledValue } from "#ui/use-settled-value.ts";
import styles from "./find-patient.module.css";
import { FoundPatient } from "./found-patient.tsx";
import { t } from "./t.ts";

type FindPatientProps = { timeZone: string; onClose: () => void };

const listId = "find-patient-list";
const promptId = "find-patient-prompt";
const shortest = 2;
const typingPauseMs = 120;
const most = 12;

/** Finds a patient from every page; the list says already when each comes next, and Enter opens their page. */
export function FindPatient({ timeZone, onClose }: FindPatientProps) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [pointed, setPointed] = useState(0);
  const text = typed.trim();
  const settled = useSettledValue(text, typingPauseMs);
  const search = useQuery({
    ...patientQueries.search(settled),
    enabled: settled === text && text.length >= shortest,
  });
  const isSettled = settled === text && !search.isFetching;
  const patients = text.length < shortest ? [] : (search.data?.patients ?? []).slice(0, most);
  const at = Math.min(pointed, patients.length - 1);
  const today = wallClockDay(useNow(30_000), timeZone);
  const dialog = useDialog();
  const open = (id: string) => {
    onClose();
    navigate(`/patients/${encodeURIComponent(id)}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The page below has keys of its own.
    event.stopPropagation();
    if (isComposing(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const active = patients[at];
    if (step !== 0 && patients.length > 0) {
      event.preventDefault();
      setPointed((at + step + patients.length) % patients.length);
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (active && isSettled) open(active.id);
    }
  };
  const prompt = promptOf(text, { isSettled, hasFailed: search.isError, found: search.data });
  return (
    <dialog
      aria-label={t().find}
      className={styles.dialog}
      onClose={onClose}
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <div className={styles.line}>
        <Icon name="search" />
        <input
          aria-activedescendant={patients[at] ? `${listId}-${patients[at].id}` : undefined}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-describedby={promptId}
          aria-expanded={patients.length > 0}
          aria-label={t().find}
          autoComplete="off"
          className={styles.input}
          dir="auto"
          onChange={(event) => {
            setTyped(event.target.value);
            setPointed(0);
          }}
          placeholder={t().findPlaceholder}
          role="combobox"
          spellCheck={false}
          type="text"
          value={typed}
        />
        <IconButton icon="close" label={texts.close} onClick={() => dialog.current?.close()} />
      </div>
      <p aria-live="polite" className={styles.prompt} id={promptId}>
        {prompt}
      </p>
      <Listbox
        active={patients[at]?.id}
        id={listId}
        label={t().list}
        onActivate={(id) => setPointed(patients.findIndex((patient) => patient.id === id))}
        onChoose={open}
        options={patients.map((patient) => ({
          id: patient.id,
          content: <FoundPatient patient={patient} timeZone={timeZone} today={today} typed={settled} />,
        }))}
      />
    </dialog>
  );
}

function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { activeElement: before } = document;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
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
