/** The HTTP status in an error of the client's; undefined when no answer came. Any build of the client will do. */
export function upstreamStatus(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  return typeof error.status === "number" ? error.status : undefined;
}
