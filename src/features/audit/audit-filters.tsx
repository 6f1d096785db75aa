import { useQuery } from "@tanstack/react-query";
import { staffQueries } from "#client/requests/staff-requests.ts";
import { auditActions, auditOutcomes } from "#domain/audit-words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field/field.tsx";
import { Select } from "#ui/field/select.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import styles from "./audit-filters.module.css";
import { auditTexts } from "./audit-texts.ts";
import type { FilterFields } from "./use-audit-filter.ts";

type AuditFiltersProps = {
  fields: FilterFields;
  isFiltered: boolean;
  onChange: (changed: Partial<FilterFields>) => void;
  onClear: () => void;
};

/** Chooses which lines are shown. */
export function AuditFilters({ fields, isFiltered, onChange, onClear }: AuditFiltersProps) {
  const { filters: t, actions, outcomes } = auditTexts();
  const { data } = useQuery(staffQueries.all());
  const staff = data?.accounts.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const known = staff.some(({ value }) => value === fields.staff) || !fields.staff;
  const choice = (name: "staff" | "action" | "outcome", label: string, options: Option[]) => (
    <Field id={`audit-${name}`} label={label}>
      <Select
        id={`audit-${name}`}
        onChange={(event) => onChange({ [name]: event.target.value })}
        options={options}
        value={fields[name]}
      />
    </Field>
  );
  return (
    <search aria-label={t.label} className={styles.filters}>
      {(["from", "to"] as const).map((name) => (
        <Field id={`audit-${name}`} key={name} label={t[name]}>
          <TextInput
            id={`audit-${name}`}
            max="9999-12-31"
            onChange={(event) => onChange({ [name]: event.target.value })}
            type="date"
            value={fields[name]}
          />
        </Field>
      ))}
      {choice("staff", t.staff, [
        { value: "", label: t.everybody },
        ...staff,
        ...(known ? [] : [{ value: fields.staff, label: fields.staff }]),
      ])}
      {choice("action", t.action, [
        { value: "", label: t.everything },
        ...auditActions.map((value) => ({ value, label: actions[value] })),
      ])}
      {choice("outcome", t.outcome, [
        { value: "", label: t.all },
        ...auditOutcomes.map((value) => ({ value, label: outcomes[value] })),
      ])}
      <IdField label={t.appointmentId} name="appointment" onChange={onChange} value={fields.appointment} />
      <IdField label={t.patientId} name="patient" onChange={onChange} value={fields.patient} />
      {isFiltered && <Button onClick={onClear}>{t.clear}</Button>}
    </search>
  );
}

type Option = { value: string; label: string };

type IdFieldProps = {
  name: "appointment" | "patient";
  label: string;
  value: string;
  onChange: AuditFiltersProps["onChange"];
};

/** An id that is typed or pasted; it counts once it is complete, at Enter or when the field is left. */
function IdField({ name, label, value, onChange }: IdFieldProps) {
  const take = (text: string) => text.trim() !== value && onChange({ [name]: text.trim() });
  return (
    <Field id={`audit-${name}`} label={label}>
      <TextInput
        defaultValue={value}
        dir="ltr"
        id={`audit-${name}`}
        key={value}
        maxLength={128}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && take(event.currentTarget.value)}
        spellCheck={false}
      />
    </Field>
  );
}
