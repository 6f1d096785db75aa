import { useEffect, useEffectEvent, useState } from "react";
import type { PatientSummary } from "#contract/patient.ts";
import { readPerson } from "#domain/people/typed-person.ts";
import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";
import type { Day } from "#domain/wall-clock.ts";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { locale } from "#texts/texts.ts";
import { duplicatesId } from "./likely-duplicates.tsx";
import { registerFieldId } from "./register-field-id.ts";
import {
  type KeptRegistration,
  type RegistrationDraft,
  type RegistrationField,
  readKept,
  readRegistration,
} from "./registration-draft.ts";
import { useLikelyDuplicates } from "./use-likely-duplicates.ts";
import { useRegistering } from "./use-registering.ts";

const t = pageTexts({ en, ar });

// Nobody is asked about more of them than the last.
const mostOthers = 100;

type Panel = {
  /** What was typed to find somebody. */
  typed: string;
  /** What was kept of this registration, as {@link KeptRegistration} in JSON, or an empty object. */
  kept: string;
  onKeep: (kept: string) => void;
  today: Day;
  onChosen: (patient: PatientSummary) => void;
};

/** One registration from what was typed to find somebody to the patient on record. */
export function useRegisterPanel({ typed, kept, onKeep, today, onChosen }: Panel) {
  const [start] = useState(() => startOf(typed, today));
  const [state, setState] = useState(() => readKept(kept, start));
  const { key, draft, others } = state;
  const [isAsked, setAsked] = useState(false);
  const change = (changes: Partial<KeptRegistration>) => {
    const next = { ...state, ...changes };
    setState(next);
    onKeep(JSON.stringify(next));
    // What was pressed for was something else.
    setAsked(false);
  };
  const [birthDate] = readBirthDates(draft.birthDate, { today, locale });
  const { duplicates, isSettled, hasFailed, again } = useLikelyDuplicates(draft, birthDate);
  const [isUnsure, setUnsure] = useState(false);
  const isSomebodyElse = duplicates.every(({ patient }) => others.includes(patient.id));
  const reading = readRegistration(draft, birthDate, t());
  const marks = useMarks(draft, reading.errors);
  const { register, isPending, isWaiting, problem } = useRegistering({
    key,
    onKeyReused: () => change({ key: crypto.randomUUID() }),
    onRegistered: onChosen,
  });
  const keepFirst = useEffectEvent(() => {
    // What this answers is no clean-up of the effect.
    onKeep(JSON.stringify(state));
  });
  useEffect(() => keepFirst(), []);

  const goOn = useEffectEvent(() => {
    setAsked(false);
    setUnsure(hasFailed);
    if (hasFailed) return;
    if (!isSomebodyElse) document.getElementById(duplicatesId)?.focus();
    else if (reading.registration)
      register({
        ...reading.registration,
        ...(others.length > 0 && { others: others.slice(0, mostOthers) }),
      });
  });
  useEffect(() => {
    if (!isAsked || !isSettled) return undefined;
    const timer = setTimeout(() => goOn());
    return () => clearTimeout(timer);
  }, [isAsked, isSettled]);

  return {
    draft,
    duplicates,
    isSomebodyElse,
    isPending,
    isWaiting,
    problem,
    /** It was pressed for, and whether it is somebody on record is still looked for. */
    isLooking: isAsked,
    /** It was pressed for, and nobody could tell. */
    isUnsure: isUnsure && !isAsked,
    isUntouched: JSON.stringify(draft) === JSON.stringify(start),
    wasTried: marks.wasTried,
    errors: marks.errors,
    leave: marks.leave,
    change: (changed: Partial<RegistrationDraft>) => change({ draft: { ...draft, ...changed } }),
    saySomebodyElse: (is: boolean) => {
      const shown = duplicates.map(({ patient }) => patient.id);
      change({ others: [...others.filter((id) => !shown.includes(id)), ...(is ? shown : [])] });
    },
    submit: () => {
      marks.tryIt();
      const [wrong] = reading.errors?.keys() ?? [];
      if (wrong) document.getElementById(registerFieldId(wrong))?.focus();
      if (wrong || isPending) return;
      if (hasFailed) again();
      setAsked(true);
    },
  };
}

/** Which errors are shown: of what was filled in and left, and of everything once it was to be sent. */
function useMarks(draft: RegistrationDraft, errors: Map<RegistrationField, string> | undefined) {
  const [wasTried, setTried] = useState(false);
  const [left, setLeft] = useState<readonly RegistrationField[]>([]);
  const isShown = (field: RegistrationField) =>
    wasTried || (left.includes(field) && draft[field].trim() !== "");
  return {
    wasTried,
    errors: new Map([...(errors ?? [])].filter(([field]) => isShown(field))),
    leave: (field: RegistrationField) => setLeft([...left, field]),
    tryIt: () => setTried(true),
  };
}

const startOf = (typed: string, today: Day): RegistrationDraft => ({
  ...readPerson(typed, { today, locale }),
  gender: "",
  birthDateUnknown: "",
});
