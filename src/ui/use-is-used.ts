import { useEffect, useEffectEvent, useRef } from "react";

const uses = ["keydown", "pointerdown", "input"] as const;

/** Answers whether somebody has pressed or typed anything since the component came, and since `what` came. */
export function useIsUsed(what: string): () => boolean {
  const used = useRef<string>(undefined);
  const note = useEffectEvent(() => {
    used.current = what;
  });
  useEffect(() => {
    const hear = () => note();
    for (const use of uses) window.addEventListener(use, hear, true);
    return () => {
      for (const use of uses) window.removeEventListener(use, hear, true);
    };
  }, []);
  return () => used.current === what;
}
