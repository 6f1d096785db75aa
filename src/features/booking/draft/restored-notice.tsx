import type { Ref } from "react";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Offers } from "#ui/offers/offers.tsx";

/** Says that the form has what was typed before the page was left. Whoever types on at once is not stopped by it. */
export function RestoredNotice({ onAfresh, ref }: { onAfresh: () => void; ref: Ref<HTMLElement> }) {
  return (
    <Notice
      actions={
        <Offers label={outcomeTexts().restoredTitle} way={texts.offersWay}>
          <Button onClick={onAfresh}>{texts.booking.afresh}</Button>
        </Offers>
      }
      ref={ref}
      title={outcomeTexts().restoredTitle}
      tone="info"
    >
      <p>{outcomeTexts().restored}</p>
    </Notice>
  );
}
