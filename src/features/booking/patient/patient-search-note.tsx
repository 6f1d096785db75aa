import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import styles from "#ui/combobox/search-note.module.css";
import { Offers } from "#ui/offers/offers.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { minimumLength, type PatientSearchState } from "./use-patient-search.ts";

type PatientSearchNoteProps = { search: PatientSearchState; typed: string; onRetry: () => void };

/** What there is to say about a search besides its matches. "Nobody found" and "it did not work" are two things. */
export function PatientSearchNote({ search, typed, onRetry }: PatientSearchNoteProps) {
  if (typed.trim().length < minimumLength) return texts.search.typeMore;
  if (search.hasFailed) {
    return (
      <span className={styles.failed}>
        {texts.search.failed}
        <Offers label={texts.search.failed} way={texts.offersWay}>
          <Button onClick={onRetry}>{texts.tryAgain}</Button>
        </Offers>
      </span>
    );
  }
  if (search.patients.length > 0) return search.complete ? undefined : texts.search.moreExist;
  if (!search.isBusy) return texts.search.nobody(isolated(typed.trim()));
  return (
    <span className={styles.busy}>
      <Spinner />
      {texts.search.searching}
    </span>
  );
}
