import styles from "./stage-mark.module.css";

const paths = {
  ring: <circle cx="6" cy="6" fill="none" r="4" strokeWidth="1.75" />,
  half: (
    <>
      <circle cx="6" cy="6" fill="none" r="4" strokeWidth="1.75" />
      <path d="M6 2a4 4 0 0 1 0 8Z" />
    </>
  ),
  clock: (
    <path
      d="M6 1.9a4.1 4.1 0 1 0 0 8.2 4.1 4.1 0 0 0 0-8.2ZM6 3.8V6l1.6 1.2"
      fill="none"
      strokeWidth="1.75"
    />
  ),
  disc: <circle cx="6" cy="6" r="4.4" strokeWidth="0" />,
  play: <path d="M2.6 1.4 10.6 6l-8 4.6Z" strokeWidth="0" />,
  tick: <path d="m1.8 6.4 2.8 2.8 5.6-6.2" fill="none" strokeWidth="1.9" />,
  cross: <path d="m2.4 2.4 7.2 7.2m0-7.2L2.4 9.6" fill="none" strokeWidth="1.9" />,
  dash: <path d="M2 6h8" fill="none" strokeWidth="1.9" />,
  question: (
    <path d="M3.4 4.2a2.6 2.4 0 1 1 3.9 2.1c-.8.5-1.3.8-1.3 1.6M6 10.3v.1" fill="none" strokeWidth="1.75" />
  ),
} as const;

type StageMarkProps = {
  shape: keyof typeof paths;
  tone: "calm" | "warning" | "strong" | "success" | "danger" | "faint";
};

/** A small drawing beside words that say the same. */
export function StageMark({ shape, tone }: StageMarkProps) {
  return (
    <svg
      aria-hidden="true"
      className={styles.mark}
      data-mirrored={shape === "play" || undefined}
      data-tone={tone}
      height="12"
      strokeLinecap="round"
      strokeLinejoin="round"
      viewBox="0 0 12 12"
      width="12"
    >
      {paths[shape]}
    </svg>
  );
}
