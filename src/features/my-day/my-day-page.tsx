import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "wouter";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { longDayText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Select } from "#ui/field/select.tsx";
import { useNow } from "#ui/use-now.ts";
import { DayVisits } from "./day-visits.tsx";
import styles from "./my-day-page.module.css";
import { t } from "./t.ts";

/** A practitioner's day: a clinician's own one, or the one that somebody else chooses. */
export function MyDayPage({ timeZone }: { timeZone: string }) {
  const [parameters, setParameters] = useSearchParams();
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners ?? [];
  const today = wallClockDay(useNow(30_000), timeZone);
  const own = staff?.practitionerId;
  const practitionerId = own ?? parameters.get("of") ?? "";
  const name = practitioners.find(({ id }) => id === practitionerId)?.name;
  const titleOfOne = name ? t().titleOf(isolated(name)) : t().titleOfNobody;
  const title = own ? t().title : titleOfOne;
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(title)}</title>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.date}>{longDayText(today, today)}</p>
        </div>
        {!own && (
          <div className={styles.whose}>
            <Select
              aria-label={t().whose}
              onChange={({ target }) => setParameters({ of: target.value }, { replace: true })}
              options={[
                ...(practitionerId ? [] : [{ value: "", label: t().choose }]),
                ...practitioners.map(({ id, name: label }) => ({ value: id, label })),
              ]}
              value={practitionerId}
            />
          </div>
        )}
      </header>
      {practitionerId && staff ? (
        <DayVisits
          day={today}
          key={`${practitionerId} ${today}`}
          practitionerId={practitionerId}
          staff={staff}
          timeZone={timeZone}
        />
      ) : (
        <p className={styles.blank}>{t().chooseAdvice}</p>
      )}
    </div>
  );
}
