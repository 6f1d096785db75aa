import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useLocation, useSearch } from "wouter";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { type BookingDraft, isBlank } from "./booking-draft.ts";
import { focusField } from "./field-id.ts";
import { type LinkNote, readLink } from "./read-link.ts";
import { resolveLink } from "./resolve-link.ts";

const t = pageTexts({ en, ar });

type LinkNoticeProps = {
  timeZone: string;
  /** Whether somebody has pressed or typed anything since the link came. */
  isUsed: () => boolean;
  /** Puts the values into a new form; `notes` is what has to be said of them. */
  onFill: (values: BookingDraft, notes: LinkNote[]) => void;
};

/** Fills the form from the address, and asks before it replaces what somebody has typed. */
export function LinkNotice({ timeZone, isUsed, onFill }: LinkNoticeProps) {
  const client = useQueryClient();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const { getValues } = useFormContext<BookingDraft>();
  // What the form had when the link came, not what the link puts into it.
  const [isAsking, setAsking] = useState(() => !isBlank(getValues()));
  const notice = useRef<HTMLElement>(null);
  const link = readLink(search);

  // An address with it would fill the form again whenever the page is loaded.
  const takeOut = () => navigate(path, { replace: true });
  const resolve = () => link && resolveLink(client, link, { day: getValues("day"), timeZone });
  const fill = ({ values, notes }: Awaited<ReturnType<typeof resolveLink>>) => {
    takeOut();
    onFill(values, notes);
  };
  const arrive = useEffectEvent((_arrived: string) => {
    // Whoever has begun to type until the names are found goes on with what they type.
    if (isBlank(getValues())) void resolve()?.then((found) => (isUsed() ? setAsking(true) : fill(found)));
    else if (!isUsed()) notice.current?.focus();
  });
  useEffect(() => arrive(search), [search]);

  if (!isAsking || !link) return null;
  const keep = () => {
    takeOut();
    focusField("patientId");
  };
  return (
    <Notice
      actions={
        <Offers label={t().linkAskTitle} way={texts.offersWay}>
          <Button onClick={() => void resolve()?.then(fill)}>{t().linkUse}</Button>
          <Button onClick={keep}>{t().linkKeep}</Button>
        </Offers>
      }
      ref={notice}
      title={t().linkAskTitle}
      tone="info"
    >
      <p>{t().linkAsk}</p>
    </Notice>
  );
}
