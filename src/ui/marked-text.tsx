import { Fragment } from "react";

type MarkedTextProps = { text: string; ranges: { start: number; end: number }[] };

/** A text with pieces of it marked. The ranges are in order and apart, in UTF-16 code units. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
