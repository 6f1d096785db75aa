export type { Answer, AnswerMeta } from "./answer.ts";
export { Clinik, ClinikAPI, type ClinikOptions, type Fhir } from "./clinik.ts";
export {
  ClinikApiError,
  ClinikAuthError,
  ClinikConnectionError,
  ClinikNotFoundError,
  ClinikRateLimitError,
  ClinikTimeoutError,
  ClinikValidationError,
} from "./clinik-error.ts";
export type { Resource } from "./resource.ts";
export type { CallOptions } from "./transport.ts";
