import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { movedVisitQueries } from "#client/queries/moved-visit-queries.ts";
import { numberText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import styles from "./clock-note.module.css";
import { ar } from "./texts/clock/ar.ts";
import { en } from "./texts/clock/en.ts";

const t = pageTexts({ en, ar });

/** Says how many appointments other rules of the zone have moved, as long as there are any, and leads to their list. */
export function MovedNote() {
  const count = useQuery(movedVisitQueries.open()).data?.count ?? 0;
  if (count === 0) return null;
  return (
    <output className={styles.note}>
      {t().moved(count, numberText(count))} <Link href="/work-list">{t().review}</Link>
    </output>
  );
}
