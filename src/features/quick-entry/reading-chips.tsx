import type { QuickPart } from "#domain/quick-entry/quick-reading.ts";
import { isolated } from "#texts/isolated.ts";
import styles from "./quick-entry.module.css";
import { quickEntryTexts } from "./quick-entry-texts.ts";
import type { Understanding } from "./use-understanding.ts";
import { valuesText } from "./values-text.ts";

/** How each part of the line was read. */
export function ReadingChips({ understood }: { understood: Understanding }) {
  const t = quickEntryTexts();
  const parts = understood.reading.parts.filter(({ kind }) => kind !== "joining");
  if (parts.length === 0) return null;
  return (
    <ul aria-label={t.read} className={styles.chips}>
      {parts.map((part) => (
        <li className={styles.chip} data-kind={toneOf(part)} key={`${part.start}`}>
          <bdi className={styles.typed}>{part.text}</bdi>
          <span>{meaning(part, understood)}</span>
        </li>
      ))}
    </ul>
  );
}

function toneOf({ kind }: QuickPart) {
  return kind === "unknown" || kind === "doubt" ? kind : "read";
}

function meaning(part: QuickPart, { patient, practitioner, obstacle }: Understanding): string {
  const t = quickEntryTexts();
  if (part.kind === "unknown") return t.notUnderstood;
  if (part.kind === "doubt") return t.unsure;
  if (part.kind === "patient" || part.kind === "phone")
    return patient ? isolated(patient.name) : obstacle === "searching" ? "…" : "?";
  if (part.kind === "practitioner") return practitioner ? isolated(practitioner.name) : "?";
  return valuesText(part.values);
}
