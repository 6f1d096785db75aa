import * as Popover from "@radix-ui/react-popover";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { clinicQueries } from "#client/queries/clinic-queries.ts";
import { fold } from "#domain/fold.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Button } from "#ui/button.tsx";
import styles from "./template-picker.module.css";

const words = pageTexts({ en, ar });

type TemplatePickerProps = {
  /** The id of the box that a text is put into. */
  id: string;
  templates: "reasons" | "instructions";
  onTake: (text: string) => void;
};

/** The clinic's own texts, to be put into a field one after the other. A letter leads to the next that begins with it. */
export function TemplatePicker({ id, templates, onTake }: TemplatePickerProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const box = document.getElementById(id);
    const openByKey = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.key !== "ArrowDown") return;
      event.preventDefault();
      setOpen(true);
    };
    box?.addEventListener("keydown", openByKey);
    return () => box?.removeEventListener("keydown", openByKey);
  }, [id]);
  const found = useQuery(clinicQueries.lists()).data?.[templates] ?? [];
  if (found.length === 0) return null;
  const label = words().templates[templates];
  return (
    <Popover.Root onOpenChange={setOpen} open={isOpen}>
      <Popover.Anchor asChild>
        <span className={styles.anchor} ref={button}>
          <Button
            aria-expanded={isOpen}
            aria-haspopup="dialog"
            aria-keyshortcuts="Alt+ArrowDown"
            look="quiet"
            onClick={() => setOpen(!isOpen)}
            tabIndex={-1}
          >
            {label}
          </Button>
        </span>
      </Popover.Anchor>
      <Popover.Content
        align="end"
        aria-label={label}
        className={styles.popover}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          document.getElementById(id)?.focus();
        }}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault();
        }}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          list.current?.querySelector("button")?.focus();
        }}
        sideOffset={4}
      >
        <ul className={styles.list} ref={list}>
          {found.map(usualText).map((text) => (
            <li key={text}>
              <button className={styles.text} onClick={() => onTake(text)} onKeyDown={walk} type="button">
                {text}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Content>
    </Popover.Root>
  );
}

function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const all = [...(event.currentTarget.closest("ul")?.querySelectorAll("button") ?? [])];
  const at = all.indexOf(event.currentTarget);
  const next = nextOf(event.key, at, all);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextOf(key: string, at: number, all: HTMLButtonElement[]): HTMLButtonElement | undefined {
  if (key === "ArrowDown") return all[(at + 1) % all.length];
  if (key === "ArrowUp") return all.at(at - 1);
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if (!/^\p{L}$/u.test(key)) return undefined;
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return after.find((button) => fold(button.textContent ?? "").startsWith(fold(key)));
}
