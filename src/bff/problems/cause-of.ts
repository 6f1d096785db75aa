/**
 * What may be written down of an error. Its message may quote what somebody typed; its name, its codes and the places in
 * the code cannot.
 */
export function causeOf(cause: unknown): Record<string, unknown> | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { status, code, requestId } = cause as Error & Record<string, unknown>;
  return {
    name: /^\w{1,64}$/.test(cause.name) ? cause.name : "Error",
    ...(typeof status === "number" && { status }),
    ...(typeof code === "string" && /^[\w-]{1,64}$/.test(code) && { code }),
    ...(typeof requestId === "string" &&
      /^[\w-]{1,128}$/.test(requestId) && { upstreamRequestId: requestId }),
    at: cause.stack
      ?.replace(cause.message, "")
      .split("\n")
      .filter((line) => place.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}

/** A line of a trace, and not of a message that looks like one. */
const place = /^\s+at (?:[\w.$<>[\] #]+ )?\(?(?:file:|node:|\/|[A-Z]:\\|native|<anonymous>|async )[^()]*\)?$/;
