import { ClinikConnectionError } from "./clinik-error.ts";

/** An answer of more bytes than anything that ClinikAPI has to say. Whether a write was carried out is unknown. */
export class ClinikAnswerTooLargeError extends ClinikConnectionError {
  override name = "ClinikAnswerTooLargeError";
}

/** A page of a hundred appointments with their patients and small photos has a few million bytes. */
const maximumAnswerBytes = 16 * 1024 * 1024;

/**
 * The text of an answer, of which no more than `maximumBytes` are taken in. They are counted as they come out of the
 * decompression, since a few compressed bytes can be a thousand times as many. Throws a ClinikAnswerTooLargeError.
 */
export async function readText(response: Response, maximumBytes = maximumAnswerBytes): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = "";
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > maximumBytes) {
      await reader.cancel().catch(() => undefined);
      throw new ClinikAnswerTooLargeError(`ClinikAPI's answer has more than ${maximumBytes} bytes.`);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
