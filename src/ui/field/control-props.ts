/** What ties a control to the label, the hint and the error that stand around it. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** The attributes of the control inside a Field with the same id, error and hint. */
export function controlProps(id: string, around: { error?: string; hint?: unknown } = {}): ControlProps {
  const described = [around.error && `${id}-error`, around.hint && `${id}-hint`].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": around.error ? true : undefined,
  };
}
