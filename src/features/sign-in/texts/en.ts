import type { SessionEnd, SignInFailure } from "#contract/session.ts";

/** The words of signing in. */
export const en = {
  title: "Sign in",
  explanation: "Staff only.",
  email: "Email",
  password: "Password",
  submit: "Sign in",
  submitting: "Signing in…",
  failedTitle: "Not signed in",
  demoTitle: "Demo accounts",
  demo: "All patients here are made up. One click signs you in.",
  againTitle: "Sign in to continue",
  again: "Everything you typed is still here.",
  ended: {
    idle: "You were signed out after a time of inactivity.",
    "time-limit": "Your session has reached its time limit.",
    "signed-out": "You were signed out in another tab or on another device.",
    "password-changed": "You were signed out because your password was changed.",
    disabled: "Your account has been disabled. Ask your administrator.",
  } satisfies Record<SessionEnd, string> as Record<SessionEnd, string>,
  someoneElse: "Switch user",
  someoneElseAdvice: "Unsaved entries will be lost.",
  signInWith: (label: string) => `Sign in with ${label}`,
  orPassword: "or with a password",
  failures: {
    unreachable: "The clinic’s sign-in service is unavailable. Try again in a moment.",
    failed: "Sign-in didn't work. Try again.",
    unknown:
      "The clinic’s sign-in service knows you, but you have no account here. Ask whoever manages accounts.",
  } satisfies Record<SignInFailure, string> as Record<SignInFailure, string>,
};
