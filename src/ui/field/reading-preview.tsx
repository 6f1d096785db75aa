import { KeyHint } from "../key-hint.tsx";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./reading-preview.module.css";

/** How what is being typed will be taken, and what Arrow Down makes of it instead. `arrowDown` names that key. */
export function ReadingPreview(props: { meant?: string; other?: string; arrowDown: string }) {
  const { meant, other, arrowDown } = props;
  return (
    <output className={styles.preview}>
      {meant && <span className={styles.meant}>{meant}</span>}
      {other && (
        <span className={styles.other}>
          <KeyHint keys="ArrowDown" />
          <VisuallyHidden>{arrowDown} </VisuallyHidden>
          {other}
        </span>
      )}
    </output>
  );
}
