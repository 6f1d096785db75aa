import { languages } from "#texts/languages.ts";
import { texts } from "#texts/texts.ts";
import styles from "./language-choice.module.css";

/** Chooses the language of the front desk. */
export function LanguageChoice({ onLanguage }: { onLanguage: (code: string) => void }) {
  return (
    <select
      aria-label={texts.shell.language}
      className={styles.choice}
      onChange={(event) => onLanguage(event.target.value)}
      value={document.documentElement.lang.split("-")[0]}
    >
      {Object.entries(languages).map(([code, { name }]) => (
        <option key={code} lang={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
