/** Something that was opened and has to be closed. */
type Part = { close(): Promise<void> | void };

/** What a program has opened so far. */
export type Parts = {
  /** Answers the part that it keeps. */
  keep<One extends Part>(part: One): One;
  /** Closes all of it, the last one first: what stands on others goes before them. One that fails keeps none of the others open; its
   * error is thrown at the end. A second call closes nothing. */
  close(): Promise<void>;
};

export function createParts(): Parts {
  const open: Part[] = [];
  return {
    keep(part) {
      open.push(part);
      return part;
    },
    async close() {
      const errors: unknown[] = [];
      for (let part = open.pop(); part; part = open.pop()) {
        try {
          await part.close();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}

/** Opens parts, or none of them: when one cannot be opened, those before it are closed again. */
export async function openAll<Opened>(
  open: (parts: Parts) => Promise<Opened>,
): Promise<Opened & { close(): Promise<void> }> {
  const parts = createParts();
  try {
    return { ...(await open(parts)), close: () => parts.close() };
  } catch (error) {
    await parts.close();
    throw error;
  }
}
