import { useEffect, useState } from "react";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** Words that a screen reader says when they come. What stands in a live region from the beginning it does not read out. */
export function Spoken({ children }: { children: string }) {
  const [isHeard, setHeard] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setHeard, 0, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <VisuallyHidden>
      <output>{isHeard && children}</output>
    </VisuallyHidden>
  );
}
