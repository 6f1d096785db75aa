import { accounts, audit } from "./administration.ts";
import { booking } from "./booked.ts";
import { fillingIn, links, registering } from "./booking-form.ts";
import { choosingTime } from "./booking-times.ts";
import { changing } from "./changing.ts";
import { clinicianDay, daysOfOthers } from "./clinician.ts";
import { everywhere } from "./everywhere.ts";
import { schedule } from "./schedule.ts";
import { endingSession, ownAccount, signingIn } from "./signing-in.ts";
import type { Tour } from "./tour.ts";
import { workList } from "./work-list.ts";

/** Every state that the page can be in: each is pictured, and each is checked. The longest tours come first. */
export const tours: Tour[] = [
  booking,
  clinicianDay,
  fillingIn,
  changing,
  choosingTime,
  workList,
  schedule,
  everywhere,
  accounts,
  ownAccount,
  endingSession,
  audit,
  registering,
  signingIn,
  daysOfOthers,
  links,
];
