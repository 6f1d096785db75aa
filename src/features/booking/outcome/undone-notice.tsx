import { useEffect, useEffectEvent, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { type BookingDraft, isBlank } from "#features/booking/draft/booking-draft.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { asRead, type Booked } from "./booked-text.ts";
import { ReadBack } from "./read-back.tsx";

const t = pageTexts({ en, ar });

type UndoneNoticeProps = {
  booked: Booked;
  /** The form has what was booked again. */
  isRefilled: boolean;
  timeZone: string;
  onRefill: () => void;
  onClose: () => void;
};

/** Says that a booking was taken back. What the next patient's form has already is never replaced without being asked. */
export function UndoneNotice({ booked, isRefilled, timeZone, onRefill, onClose }: UndoneNoticeProps) {
  const notice = useRef<HTMLElement>(null);
  const { getValues } = useFormContext<BookingDraft>();
  const arrive = useEffectEvent(() => {
    if (!isRefilled && isBlank(getValues())) onRefill();
    else notice.current?.focus();
  });
  useEffect(() => arrive(), []);
  return (
    <Notice
      actions={!isRefilled && <Button onClick={onRefill}>{t().refill}</Button>}
      aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
      ref={notice}
      title={t().undoneTitle}
      tone="info"
    >
      <ReadBack {...asRead(booked.appointment)} timeZone={timeZone} />
      <p>{isRefilled ? t().refilled : t().notRefilled}</p>
    </Notice>
  );
}
