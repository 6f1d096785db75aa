import { hash, verify } from "@node-rs/argon2";

/** OWASP's Password Storage Cheat Sheet: Argon2id, the package's own choice, with 19 MiB, two passes and one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id);

/** Whether a stored hash is that of this password. */
export const isPassword = ({ hash, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(hash, password);
