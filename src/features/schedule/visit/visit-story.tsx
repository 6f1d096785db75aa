import { useQuery } from "@tanstack/react-query";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { t } from "#features/schedule/t.ts";
import { visitText } from "#texts/format.ts";
import { storyText } from "./story-text.ts";
import styles from "./visit-panel.module.css";

/** What became of a visit since it was booked, by whom and when. */
export function VisitStory({ id, timeZone }: { id: string; timeZone: string }) {
  const story = useQuery(appointmentQueries.story(id));
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners ?? [];
  if (!story.data) return story.isError ? <p className={styles.soft}>{t().story.failed}</p> : null;
  if (story.data.lines.length === 0) return <p className={styles.soft}>{t().story.elsewhere}</p>;
  const nameOf = (practitionerId: string) => practitioners.find((one) => one.id === practitionerId)?.name;
  return (
    <ol aria-label={t().story.label} className={styles.story}>
      {story.data.lines.map((line) => (
        <li key={`${line.at} ${line.action}`}>
          <time dateTime={line.at}>{visitText(new Date(line.at), timeZone)}</time>
          <span>{storyText(line, { nameOf, timeZone })}</span>
        </li>
      ))}
    </ol>
  );
}
