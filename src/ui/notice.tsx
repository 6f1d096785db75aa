import { type ReactNode, type Ref, useId } from "react";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./notice.module.css";
import { Spinner } from "./spinner.tsx";

type Tone = "working" | "info" | "success" | "warning" | "danger";

type NoticeProps = {
  tone: Tone;
  title: string;
  /** Its heading's level; a notice that stands alone on a page is the page's own. */
  heading?: "h1" | "h2";
  /** Buttons that do something about it. */
  actions?: ReactNode;
  /** Stands at the end of the title's line, such as a button that closes it. */
  aside?: ReactNode;
  /** Takes the focus when the notice has to be read first. */
  ref?: Ref<HTMLElement>;
  /** As `ref`, for the heading alone: where there is more to a notice than can be read out at once. */
  headingRef?: Ref<HTMLHeadingElement>;
  children?: ReactNode;
};

const icons: Record<Exclude<Tone, "working">, IconName> = {
  info: "info",
  success: "check",
  warning: "warning",
  danger: "warning",
};

/** A message in the page, with what can be done about it. */
export function Notice(props: NoticeProps) {
  const { tone, title, heading: Heading = "h2", actions, aside, ref, headingRef, children } = props;
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={styles.notice}
      data-tone={tone}
      ref={ref}
      tabIndex={headingRef ? undefined : -1}
    >
      <span className={styles.icon}>{tone === "working" ? <Spinner /> : <Icon name={icons[tone]} />}</span>
      <div className={styles.body}>
        <Heading className={styles.title} id={id} ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
          {title}
        </Heading>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {aside}
    </section>
  );
}
