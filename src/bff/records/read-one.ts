import { UnreadableAnswerError } from "#bff/problems/unreadable-answer-error.ts";
import { isMistake } from "#clinikapi/fhir/read-unreadable-appointment.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";

/**
 * What `call`, a read of `id`, answers, as `read` understands it; undefined when nothing has the id, or
 * what has it was entered in error. Throws the client's
 * other errors, or an UnreadableAnswerError, also when the answer has another id.
 */
export async function readOne<T extends { id: string }>(
  id: string,
  call: Promise<{ data: unknown }>,
  read: (json: unknown) => T | undefined,
): Promise<T | undefined> {
  try {
    const { data } = await call;
    if (isMistake(data)) return undefined;
    const one = read(data);
    if (one?.id !== id) throw new UnreadableAnswerError("A read answered with something else.");
    return one;
  } catch (error) {
    if (upstreamStatus(error) === 404 || upstreamStatus(error) === 410) return undefined;
    throw error;
  }
}
