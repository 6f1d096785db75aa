import type { Context } from "hono";

type NodeEnv = { outgoing?: { destroy?: () => void } };

/** Ends the connection at once, and what is still to be sent on it; nothing when there is none, as in a test of a route alone. */
export const endConnection = (c: Context): void => (c.env as NodeEnv | undefined)?.outgoing?.destroy?.();
