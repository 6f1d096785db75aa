import { shortcuts } from "#contract/shortcuts.ts";
import { t } from "#features/schedule/t.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import styles from "./told-steps.module.css";
import type { VisitSteps } from "./use-visit-steps.ts";

type ToldStepsProps = { steps: Pick<VisitSteps, "told" | "hush">; onUndo: () => void };

/** What was last done, with the way to take it back. */
export function ToldSteps({ steps: { told, hush }, onUndo }: ToldStepsProps) {
  return (
    <div className={styles.place}>
      <div className={styles.told} data-told={told?.tone}>
        {/* A screen reader says what comes into it, and not what it has when it comes itself. */}
        <output>{told?.tone === "info" && told.text}</output>
        {told?.tone === "danger" && <span role="alert">{told.text}</span>}
        {told?.isUndoable && (
          <Button aria-keyshortcuts={ariaKeys(shortcuts.schedule.undo)} look="quiet" onClick={onUndo}>
            {t().undo}
            <KeyHint keys={shortcuts.schedule.undo} />
          </Button>
        )}
        {told && <IconButton icon="close" label={texts.close} onClick={hush} />}
      </div>
    </div>
  );
}
