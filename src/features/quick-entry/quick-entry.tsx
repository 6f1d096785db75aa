import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { prefillBooking } from "#client/addresses/booking-prefill.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Listbox } from "#ui/combobox/listbox.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { isComposing } from "#ui/is-composing.ts";
import { openDialog } from "#ui/open-dialog.ts";
import { useNow } from "#ui/use-now.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./quick-entry.module.css";
import { quickEntryTexts } from "./quick-entry-texts.ts";
import { type QuickOption, type QuickPage, quickOptions } from "./quick-options.ts";
import { ReadingChips } from "./reading-chips.tsx";
import { type Answers, type Understanding, useUnderstanding } from "./use-understanding.ts";

type QuickEntryProps = {
  pages: QuickPage[];
  /** The clinic's. */
  timeZone: string;
  onClose: () => void;
};

const listId = "quick-entry-list";
const promptId = "quick-entry-prompt";

/** One line that fills in the booking form or leads to a page. It never books. */
export function QuickEntry({ pages, timeZone, onClose }: QuickEntryProps) {
  const t = quickEntryTexts();
  const [, navigate] = useLocation();
  const [line, setLine] = useState("");
  const [answers, setAnswers] = useState<Answers>({});
  const [pointed, setPointed] = useState(0);
  const instant = useNow(30_000);
  const clock = { today: wallClockDay(instant, timeZone), now: wallClockTime(instant, timeZone) };
  const understood = useUnderstanding(line, answers, clock);
  const options = quickOptions(line, pages, understood);
  const at = Math.min(pointed, options.length - 1);
  const active = options[at];
  const dialog = useRef<HTMLDialogElement>(null);
  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    const close = dialog.current && openDialog(dialog.current);
    // A page that is opened or filled in has its own place for the focus.
    return () => close?.(!isLeaving.current);
  }, []);

  const leave = (path: string) => {
    isLeaving.current = true;
    onClose();
    navigate(path);
  };
  const choose = (option: QuickOption) => {
    setPointed(0);
    if (option.does === "go") leave(option.path);
    else if (option.does === "answer") setAnswers({ ...answers, [option.question]: option.place });
    else if (understood.prefill) {
      prefillBooking(understood.prefill);
      leave("/book");
    }
  };
  const chooseAt = (place: string) => {
    const option = options[Number(place)];
    if (option) choose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The page below has keys of its own.
    event.stopPropagation();
    if (isComposing(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setPointed((at + step + options.length) % options.length);
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (active) choose(active);
    }
  };
  const prompt = promptOf(line, understood);
  return (
    <dialog
      aria-label={t.title}
      className={styles.dialog}
      onClose={onClose}
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <div className={styles.line}>
        <Icon name="search" />
        <input
          aria-activedescendant={active ? `${listId}-${at}` : undefined}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-describedby={promptId}
          aria-expanded={options.length > 0}
          aria-label={t.title}
          autoComplete="off"
          className={styles.input}
          dir="auto"
          onChange={(event) => {
            setLine(event.target.value);
            setPointed(0);
          }}
          placeholder={t.placeholder}
          role="combobox"
          spellCheck={false}
          type="text"
          value={line}
        />
        <IconButton icon="close" label={texts.close} onClick={() => dialog.current?.close()} />
      </div>
      <ReadingChips understood={understood} />
      <p className={styles.prompt} id={promptId}>
        {prompt}
      </p>
      <Listbox
        active={active && String(at)}
        id={listId}
        label={t.list}
        onActivate={(place) => setPointed(Number(place))}
        onChoose={chooseAt}
        options={options.map((option, place) => ({
          id: String(place),
          content: <OptionLine option={option} />,
        }))}
      />
      <VisuallyHidden>
        <output>
          {line.trim() &&
            [prompt, options.length > 0 && t.choices(options.length, numberText(options.length))]
              .filter(Boolean)
              .join(" ")}
        </output>
      </VisuallyHidden>
    </dialog>
  );
}

function OptionLine({ option: { label, detail } }: { option: QuickOption }) {
  return (
    <span className={styles.option}>
      <span>{label}</span> {detail && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

function promptOf(line: string, { question, obstacle, reading }: Understanding): string {
  const t = quickEntryTexts();
  if (line.trim() === "") return t.help;
  if (question?.kind === "patient") return t.whichPatient(question.words);
  if (question?.kind === "practitioner") return t.whichPractitioner(question.words);
  if (question) return t.whichMeaning(question.words);
  const { patient = "", phone = "", practitioner = "" } = reading.values;
  if (obstacle === "searching") return t.searching;
  if (obstacle === "search-failed") return t.searchFailed;
  if (obstacle === "nobody") return t.nobody(patient || phone);
  if (obstacle === "no-practitioner") return t.noPractitioner(practitioner);
  const unknown = reading.parts.filter(({ kind }) => kind === "unknown").map(({ text }) => text);
  return unknown.length > 0 ? `${unknown.join(", ")}: ${t.notUnderstood}` : "";
}
