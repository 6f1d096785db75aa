import { createHmac } from "node:crypto";
import { Refusal } from "#bff/problems/refusal.ts";
import { derive } from "#bff/secrets/derive.ts";
import type { Database } from "#lib/database/database.ts";

/** Tries that cost nothing, for who mistypes; what the first further one costs in seconds, doubled each time; the most. */
const patience = { free: 5, firstSeconds: 5, mostSeconds: 900 };

/** Counts what may be guesses of a password, for all replicas together. */
export type Guesses = {
  /**
   * Counts a try before its password is looked at, so that many at once are no way around. Throws a Refusal,
   * `too-many-attempts`, while an address has to wait; that says nothing about whether anybody has it. Answers whether
   * the address has to wait from now on, unless this password is right. A browser in which this person has signed in
   * before is counted apart, so that nobody is kept out of it by guesses from elsewhere.
   */
  count(guess: Guess): Promise<boolean>;
  /** The password was right. */
  forget(guess: Guess): Promise<void>;
};

/** `browser`: its name, when this person has signed in with it before. */
type Guess = { email: string; browser: string | undefined };

export function createGuesses(database: Database, secret: string): Guesses {
  const key = derive(secret, "guesses");
  // What somebody types as an address may be anything, a password or a patient's name: it is not kept.
  const subjectOf = ({ email, browser = "" }: Guess) =>
    createHmac("sha256", key).update(`${email}\n${browser}`).digest();
  return {
    async count(guess) {
      const subject = subjectOf(guess);
      await database.query("delete from frontdesk.sign_in_failure where last_at < now() - interval '1 day'");
      const [counted] = await database.query<{ waits: boolean }>(counting, [
        subject,
        patience.free,
        patience.firstSeconds,
        patience.mostSeconds,
        guess.email,
      ]);
      if (counted) return counted.waits;
      const [row] = await database.query<{ seconds: number }>(
        `select ceil(extract(epoch from locked_until - clock_timestamp()))::int as seconds
         from frontdesk.sign_in_failure where subject = $1`,
        [subject],
      );
      throw new Refusal("too-many-attempts", { retryAfter: Math.max(1, row?.seconds ?? 1) });
    },
    async forget(guess) {
      await database.query("delete from frontdesk.sign_in_failure where subject = $1", [subjectOf(guess)]);
    },
  };
}

const counting = `
  insert into frontdesk.sign_in_failure as known (subject, failures, last_at, staff_id)
  values ($1, 1, clock_timestamp(), (select id from frontdesk.staff where email = $5))
  on conflict (subject) do update
  set failures = known.failures + 1, last_at = clock_timestamp(),
    locked_until = case when known.failures + 1 >= $2::int then clock_timestamp()
      + least($4::float8, $3::float8 * 2 ^ least(known.failures + 1 - $2::int, 30)) * interval '1 second' end
  where known.locked_until is null or known.locked_until <= clock_timestamp()
  returning locked_until is not null as waits`;
