import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { prefillBooking } from "#client/addresses/booking-prefill.ts";
import { useClosedDay } from "#client/queries/use-closed-day.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { closedText, nextOpenText } from "#texts/closed/closed-text.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { CommandLine } from "#ui/command-line/command-line.tsx";
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

/** One line that fills in the booking form or leads to a page. It never books. */
export function QuickEntry({ pages, timeZone, onClose }: QuickEntryProps) {
  const t = quickEntryTexts();
  const [, navigate] = useLocation();
  const [line, setLine] = useState("");
  const [answers, setAnswers] = useState<Answers>({});
  const instant = useNow(30_000);
  const clock = { today: wallClockDay(instant, timeZone), now: wallClockTime(instant, timeZone) };
  const understood = useUnderstanding(line, answers, clock);
  const { practitioner } = understood;
  const day = understood.question ? "" : (understood.reading.values.day ?? "");
  const { how, next } = useClosedDay(day, practitioner?.id);
  const closed = how
    ? [closedText(how, day, practitioner), next && `${nextOpenText(next)}.`].filter(Boolean).join(" ")
    : "";
  const options = quickOptions(line, pages, understood);
  const goesBack = useRef(true);
  const leave = (path: string) => {
    goesBack.current = false;
    onClose();
    navigate(path);
  };
  const choose = (option: QuickOption) => {
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
  const prompt = promptOf(line, understood, closed);
  return (
    <CommandLine
      closeLabel={texts.close}
      goesBack={goesBack}
      label={t.title}
      listLabel={t.list}
      onChoose={chooseAt}
      onClose={onClose}
      onText={setLine}
      options={options.map((option, place) => ({
        id: String(place),
        content: <OptionLine option={option} />,
      }))}
      placeholder={t.placeholder}
      prompt={prompt}
      text={line}
    >
      <ReadingChips understood={understood} />
      <VisuallyHidden>
        <output>
          {line.trim() &&
            [prompt, options.length > 0 && t.choices(options.length, numberText(options.length))]
              .filter(Boolean)
              .join(" ")}
        </output>
      </VisuallyHidden>
    </CommandLine>
  );
}

function OptionLine({ option: { label, detail } }: { option: QuickOption }) {
  return (
    <span className={styles.option}>
      <span>{label}</span> {detail && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

function promptOf(line: string, { question, obstacle, reading }: Understanding, closed: string): string {
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
  return [closed, unknown.length > 0 && `${unknown.join(", ")}: ${t.notUnderstood}`]
    .filter(Boolean)
    .join(" ");
}
