import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import {
  forgetWrite,
  hearPlaces,
  isPlaceClaimed,
  type KeptWrite,
  keptWrite,
  leftPlaces,
} from "#client/once/kept-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { changingKey } from "#client/once/use-changing.ts";
import { useOnce } from "#client/once/use-once.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { type LeftWanted, leftWrite } from "./left-write-kind.ts";
import styles from "./left-writes.module.css";
import { ar } from "./texts/left-writes/ar.ts";
import { en } from "./texts/left-writes/en.ts";

const t = pageTexts({ en, ar });

type Left = KeptWrite<LeftWanted> & { name: string };

/** Tells what becomes of changes that were sent from places that are no longer on the screen. */
export function LeftWrites() {
  const staffId = useQuery(sessionQueries.current()).data?.staff?.id;
  const places = useSyncExternalStore(hearPlaces, leftPlaces);
  const [all, setAll] = useState<Left[]>([]);
  const [closed, setClosed] = useState<string[]>([]);
  const fresh = keptAt(places, staffId).filter(({ key }) => !all.some((one) => one.key === key));
  if (fresh.length > 0) setAll([...all, ...fresh]);
  return (
    <div className={styles.all}>
      {all
        .filter(({ key }) => !closed.includes(key))
        .map((left) => (
          <LeftWrite key={left.key} left={left} onClose={() => setClosed([...closed, left.key])} />
        ))}
    </div>
  );
}

const keptAt = (places: string, staffId: string | undefined): Left[] =>
  (JSON.parse(places) as string[]).flatMap((name) => {
    const kept = keptWrite<LeftWanted>({ name, staffId });
    return kept ? [{ ...kept, name }] : [];
  });

function LeftWrite({ left, onClose }: { left: Left; onClose: () => void }) {
  const { name, about } = left;
  const client = useQueryClient();
  const wasSeen = useRef(false);
  const isClaimed = useSyncExternalStore(hearPlaces, () => isPlaceClaimed(name));
  const forget = () => {
    forgetWrite(name);
    void client.invalidateQueries({ queryKey: ["appointments"] });
  };
  const { resume, send, phase, isUnderWay, waiting } = useOnce({
    write: leftWrite,
    mutationKey: changingKey,
    onDone: () => {
      forget();
      // What is done stands on the screen, and is told only to who has been waiting for it.
      if (!wasSeen.current) onClose();
    },
    onNotDone: ({ isKnown }) => isKnown && forget(),
  });
  const goOn = useEffectEvent(() => resume(left));
  useEffect(() => void goOn(), []);
  const isShown = waiting !== undefined && !isClaimed;
  useEffect(() => {
    if (isShown) wasSeen.current = true;
  }, [isShown]);
  const close = (
    <IconButton
      icon="close"
      label={texts.close}
      onClick={() => {
        forget();
        onClose();
      }}
    />
  );
  if (isUnderWay) return isShown && <Notice title={t().confirming(about)} tone="working" />;
  if (phase.step === "done") return <Notice aside={close} title={t().done(about)} tone="success" />;
  if (phase.step !== "not-done") return null;
  const { isKnown } = phase.ending;
  return (
    <div role="alert">
      <Notice
        actions={!isKnown && <Button onClick={() => send(left.wanted)}>{texts.tryAgain}</Button>}
        aside={close}
        title={(isKnown ? t().notDone : t().unknown)(about)}
        tone={isKnown ? "danger" : "warning"}
      >
        <p>{whyText(phase.ending)}</p>
      </Notice>
    </div>
  );
}

const whyText = ({ kind }: NotDone) =>
  kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
