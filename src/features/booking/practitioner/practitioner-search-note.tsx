import type { UseQueryResult } from "@tanstack/react-query";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import styles from "#ui/combobox/search-note.module.css";
import { Offers } from "#ui/offers/offers.tsx";
import { Spinner } from "#ui/spinner.tsx";

type PractitionerSearchNoteProps = {
  query: UseQueryResult;
  count: number;
  typed: string;
  onRetry: () => void;
};

/** What there is to say about the practitioners besides those that match. */
export function PractitionerSearchNote({ query, count, typed, onRetry }: PractitionerSearchNoteProps) {
  if (query.isSuccess) return count > 0 ? undefined : texts.search.nobody(isolated(typed.trim()));
  if (query.isError && !query.isFetching) {
    return (
      <span className={styles.failed}>
        {texts.practitioner.failed}
        <Offers label={texts.practitioner.failed} way={texts.offersWay}>
          <Button onClick={onRetry}>{texts.tryAgain}</Button>
        </Offers>
      </span>
    );
  }
  return (
    <span className={styles.busy}>
      <Spinner />
      {texts.practitioner.loading}
    </span>
  );
}
