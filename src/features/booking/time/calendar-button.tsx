import * as Popover from "@radix-ui/react-popover";
import { useRef } from "react";
import type { Day } from "#domain/wall-clock.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart } from "#ui/later.tsx";
import styles from "./day-calendar.module.css";

const words = pageTexts({ en, ar });

const DayCalendar = laterPart(async () => (await import("./day-calendar.tsx")).DayCalendar, {
  Until: () => <p className={styles.wait}>{words().calendarLoading}</p>,
});

type CalendarButtonProps = {
  day: Day;
  today: Day;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onPick: (day: Day) => void;
};

/** Opens a calendar to pick the day from. It is fetched when it is first opened. */
export function CalendarButton({ day, today, isOpen, onOpenChange, onPick }: CalendarButtonProps) {
  const button = useRef<HTMLSpanElement>(null);
  // It hangs on the whole box, of which the button is the end.
  const box = useRef({
    getBoundingClientRect: () => button.current?.parentElement?.getBoundingClientRect() ?? new DOMRect(),
  });
  const pick = (picked: Day) => {
    onPick(picked);
    onOpenChange(false);
  };
  return (
    <Popover.Root onOpenChange={onOpenChange} open={isOpen}>
      <Popover.Anchor virtualRef={box} />
      <span className={styles.anchor} ref={button}>
        <IconButton
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          aria-keyshortcuts="Alt+ArrowDown"
          icon="calendar"
          label={words().calendar}
          onClick={() => onOpenChange(!isOpen)}
          tabIndex={-1}
        />
      </span>
      <Popover.Content
        align="start"
        aria-label={words().calendar}
        className={styles.popover}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusField("day");
        }}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault();
        }}
        // The calendar takes the focus itself once it is there.
        onOpenAutoFocus={(event) => event.preventDefault()}
        sideOffset={6}
      >
        <ErrorBoundary fallback={<p className={styles.wait}>{words().calendarFailed}</p>}>
          <DayCalendar day={day} onPick={pick} today={today} />
        </ErrorBoundary>
      </Popover.Content>
    </Popover.Root>
  );
}
