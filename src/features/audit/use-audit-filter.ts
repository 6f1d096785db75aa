import { useSearchParams } from "wouter";
import type { AuditFilter } from "#contract/audit.ts";
import { type AuditAction, type AuditOutcome, auditActions, auditOutcomes } from "#domain/audit-words.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";

/** What the filters show: days of the clinic, ids and words of ours. An empty text is no filter. */
export type FilterFields = Record<
  "from" | "to" | "staff" | "action" | "outcome" | "appointment" | "patient",
  string
>;

const names = ["from", "to", "staff", "action", "outcome", "appointment", "patient"] as const;

/** Which lines are shown, as the page's address has it, so that it can be kept and gone back from. */
export function useAuditFilter(timeZone: string) {
  const [parameters, setParameters] = useSearchParams();
  const fields = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ""])) as FilterFields;
  const set = (changed: Partial<FilterFields>) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const clear = () => setParameters(new URLSearchParams(), { replace: true });
  return {
    fields,
    filter: filterOf(fields, timeZone),
    isFiltered: names.some((name) => fields[name]),
    set,
    clear,
  };
}

function filterOf(fields: FilterFields, timeZone: string): AuditFilter {
  const action = auditActions.find((one): one is AuditAction => one === fields.action);
  const outcome = auditOutcomes.find((one): one is AuditOutcome => one === fields.outcome);
  return {
    ...(isDay(fields.from) && { from: startOfDay(fields.from, timeZone).toISOString() }),
    // The last day is part of what is asked for.
    ...(isDay(fields.to) && { to: startOfDay(dayAfter(fields.to), timeZone).toISOString() }),
    ...(fields.staff && { staffId: fields.staff }),
    ...(action && { action }),
    ...(outcome && { outcome }),
    ...(fields.appointment && { appointmentId: fields.appointment }),
    ...(fields.patient && { patientId: fields.patient }),
  };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

const dayAfter = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
