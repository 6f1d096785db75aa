import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

/** What came of the last thing that was done with the list. */
export type WorkOutcome = { tone: "success" | "info" | "warning"; title: string; text?: string };

type OutcomeProps = { outcome?: WorkOutcome; onClose: () => void };

/** Tells it, to eyes and to ears. It is there before there is anything to tell, or ears would miss it. */
export function Outcome({ outcome, onClose }: OutcomeProps) {
  return (
    <>
      {outcome && (
        <Notice
          aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
          title={outcome.title}
          tone={outcome.tone}
        >
          {outcome.text && <p>{outcome.text}</p>}
        </Notice>
      )}
      <VisuallyHidden>
        <output>{[outcome?.title, outcome?.text].filter(Boolean).join(". ")}</output>
      </VisuallyHidden>
    </>
  );
}
