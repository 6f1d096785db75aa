const paths = {
  calendar: "M7 3v3M17 3v3M4 9h16M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z",
  cancel: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.8 5.8l12.4 12.4",
  move: "M4 12h16M15.5 7.5 20 12l-4.5 4.5M8.5 7.5 4 12l4.5 4.5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  back: "m14.5 6-6 6 6 6",
  forward: "m9.5 6 6 6-6 6",
  down: "m6 9.5 6 6 6-6",
  clock: "M12 7.5V12l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  close: "m6.5 6.5 11 11M17.5 6.5l-11 11",
  half: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 3.5v17M14 4v16M16 4.8v14.4M18 6v12M20 8.5v7",
  info: "M12 11v5.5M12 7.5h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  keyboard:
    "M4 6.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM7 10.5h.01M12 10.5h.01M17 10.5h.01M8 14h8",
  language:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.5 9.5h17M3.5 14.5h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
  person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6",
  search: "m20 20-4.5-4.5M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z",
  warning:
    "M12 9.5v4M12 17h.01M10.3 4.2 2.7 17.5A2 2 0 0 0 4.4 20.5h15.2a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z",
} as const;

export type IconName = keyof typeof paths;

// In a right-to-left text, what points along the line points the other way.
const mirrored: readonly IconName[] = ["back", "forward"];

/** A drawing beside words; it says nothing to a screen reader. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      data-mirrored={mirrored.includes(name) || undefined}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.75}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={paths[name]} />
    </svg>
  );
}
