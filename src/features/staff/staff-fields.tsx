import { useQuery } from "@tanstack/react-query";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { Problem } from "#contract/problem.ts";
import { passwordLimits } from "#domain/password-limits.ts";
import { type Role, roles } from "#domain/roles.ts";
import { texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Select } from "#ui/field/select.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { staffTexts } from "./staff-texts.ts";

/** What the fields show; a practitioner or a password that is empty is none. */
export type AccountFields = {
  name: string;
  email: string;
  role: Role;
  practitionerId?: string;
  password: string;
};

export const emptyAccount: AccountFields = { name: "", email: "", role: "receptionist", password: "" };

type StaffFieldsProps = {
  kind: "add" | "change" | "reset" | "disable" | "enable";
  fields: AccountFields;
  errors: NonNullable<Problem["errors"]>;
  onChange: (fields: AccountFields) => void;
};

/** The fields that a task with an account needs. */
export function StaffFields({ kind, fields, errors, onChange }: StaffFieldsProps) {
  const { fields: t } = staffTexts();
  const errorOf = (...names: string[]) => errors.find(({ field }) => names.includes(field))?.message;
  const text = (name: "name" | "email", type: string, maxLength: number) => (
    <Field error={errorOf(name)} id={`staff-${name}`} label={t[name]}>
      <TextInput
        {...controlProps(`staff-${name}`, { error: errorOf(name) })}
        dir={name === "email" ? "ltr" : "auto"}
        maxLength={maxLength}
        onChange={(event) => onChange({ ...fields, [name]: event.target.value })}
        required
        type={type}
        value={fields[name]}
      />
    </Field>
  );
  const passwordError = errorOf("password", "newPassword.typed");
  return (
    <>
      {kind === "add" && text("name", "text", 100)}
      {kind === "add" && text("email", "email", 254)}
      {(kind === "add" || kind === "change") && <RoleFields fields={fields} onChange={onChange} />}
      {(kind === "add" || kind === "reset") && (
        <Field error={passwordError} hint={t.passwordHint} id="staff-password" label={t.password}>
          <TextInput
            {...controlProps("staff-password", { error: passwordError, hint: true })}
            autoComplete="new-password"
            dir="ltr"
            maxLength={passwordLimits.longest}
            onChange={(event) => onChange({ ...fields, password: event.target.value })}
            type="password"
            value={fields.password}
          />
        </Field>
      )}
    </>
  );
}

function RoleFields({ fields, onChange }: Pick<StaffFieldsProps, "fields" | "onChange">) {
  const { fields: t } = staffTexts();
  const { data } = useQuery(practitionerQueries.all());
  const practitioners = data?.practitioners.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <>
      <Field id="staff-role" label={t.role}>
        <Select
          id="staff-role"
          onChange={(event) => {
            const role = roles.find((one) => one === event.target.value);
            if (role) onChange({ ...fields, role });
          }}
          options={roles.map((role) => ({ value: role, label: texts.roles[role] }))}
          value={fields.role}
        />
      </Field>
      {fields.role === "clinician" && (
        <Field hint={t.practitionerHint} id="staff-practitioner" label={t.practitioner}>
          <Select
            {...controlProps("staff-practitioner", { hint: true })}
            onChange={(event) => onChange({ ...fields, practitionerId: event.target.value })}
            options={[{ value: "", label: t.nobody }, ...practitioners]}
            value={fields.practitionerId ?? ""}
          />
        </Field>
      )}
    </>
  );
}
