import { Link } from "wouter";
import { texts } from "#texts/texts.ts";
import styles from "./not-found-page.module.css";

/** What an address that leads nowhere shows. */
export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(texts.notFound.title)}</title>
      <h1>{texts.notFound.title}</h1>
      <p>{texts.notFound.explanation}</p>
      <p>
        <Link href="/">{texts.notFound.back}</Link>
      </p>
    </div>
  );
}
