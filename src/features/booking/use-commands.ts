import { useEffect, useEffectEvent } from "react";
import { isCommand } from "./command-key.ts";

type Commands = { book: () => void; toggleMore: () => void };

/** Command and Enter books, command and full stop opens the further fields, wherever on the page the focus is. */
export function useCommands({ book, toggleMore }: Commands): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isCommand(event) || event.repeat) return;
    if (event.key !== "Enter" && event.code !== "Period") return;
    event.preventDefault();
    if (event.key === "Enter") book();
    else toggleMore();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
