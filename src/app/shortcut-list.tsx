import { useId } from "react";
import { ar } from "#app/texts/shortcuts/ar.ts";
import { en } from "#app/texts/shortcuts/en.ts";
import { type ShortcutPage, shortcuts } from "#contract/shortcuts.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { keyNames } from "#ui/shortcuts/keys.ts";
import { switchShortcuts, useShortcutSwitch } from "#ui/shortcuts/shortcut-switch.ts";
import { useOpenedDialog } from "#ui/use-opened-dialog.ts";
import styles from "./shortcut-list.module.css";

const t = pageTexts({ en, ar });

const pages = Object.keys(shortcuts) as ShortcutPage[];

/** Every key that does something, and the switch that makes all of them do nothing. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const id = useId();
  const dialog = useOpenedDialog();
  const isOn = useShortcutSwitch();
  return (
    <dialog aria-labelledby={id} className={styles.dialog} onClose={onClose} ref={dialog}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {t().title}
        </h2>
        <IconButton icon="close" label={texts.close} onClick={() => dialog.current?.close()} />
      </div>
      <label className={styles.switch}>
        <input
          aria-checked={isOn}
          checked={isOn}
          onChange={(event) => switchShortcuts(event.target.checked)}
          role="switch"
          type="checkbox"
        />
        <span>{t().switch}</span>
      </label>
      <p className={styles.advice}>{t().switchAdvice}</p>
      <div className={styles.pages} data-off={!isOn || undefined}>
        {pages.map((page) => (
          <PageKeys key={page} page={page} />
        ))}
      </div>
    </dialog>
  );
}

function PageKeys({ page }: { page: ShortcutPage }) {
  const { title, actions } = t().pages[page];
  const labels: Record<string, string> = actions;
  return (
    <section>
      <h3 className={styles.page}>{title}</h3>
      <dl className={styles.keys}>
        {Object.entries(shortcuts[page]).map(([action, keys]) => (
          <div className={styles.row} key={action}>
            <dt>{labels[action]}</dt>
            <dd className={styles.printed} dir="ltr">
              {keyNames(keys).map((name) => (
                <kbd className={styles.key} key={name}>
                  {name}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
