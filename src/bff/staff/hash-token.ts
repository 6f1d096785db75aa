import { createHash } from "node:crypto";

/** A session's token as it is stored, so that whoever reads the database cannot be anybody: SHA-256 in hexadecimal. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
