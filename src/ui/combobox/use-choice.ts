import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from "react";

/** What stands in a box, and whether it was chosen. */
export type Choice = {
  text: string;
  onTextChange: (text: string) => void;
  /** Whether what stands in the box is a choice; without it, what was taken from the list is one until somebody types. */
  isChosen?: boolean;
  /** Puts back the choice that stands now, once something was typed in its place. */
  onRestore?: () => void;
};

/** Keeps a choice whole: what is typed, pasted or erased replaces all of it, and it can be put back. */
export function useChoice({ text, onTextChange, isChosen, onRestore }: Choice) {
  const [wasTaken, setTaken] = useState(false);
  const earlier = useRef<() => void>(undefined);
  const isChoice = isChosen ?? wasTaken;
  const putBack = () => {
    onTextChange(text);
    setTaken(true);
  };
  // All of it is marked, so that the browser itself replaces it: by a letter, a word of an input method, or nothing.
  const beforeEdit = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (isChoice) currentTarget.select();
  };
  return {
    isChoice,
    beforeEdit,
    beforeKey: (event: KeyboardEvent<HTMLInputElement>) => {
      if (!/^(Arrow|Home|End|Tab)/.test(event.key)) beforeEdit(event);
    },
    take: () => {
      earlier.current = undefined;
      setTaken(true);
    },
    replace: () => {
      if (isChoice) earlier.current = onRestore ?? putBack;
      setTaken(false);
    },
    /** Puts back what was chosen before something was typed; there is nothing to put back while a choice stands. */
    get restore() {
      return isChoice ? undefined : earlier.current;
    },
  };
}
