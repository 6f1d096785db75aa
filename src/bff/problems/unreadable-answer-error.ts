/** ClinikAPI answered, and not with what was asked for. */
export class UnreadableAnswerError extends Error {
  override name = "UnreadableAnswerError";
}
