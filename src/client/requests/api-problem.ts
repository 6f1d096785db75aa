import type { Problem, ProblemKind } from "#contract/problem.ts";

/** Thrown by every request to Frontdesk's server that was not carried out. Decide by `kind`, never by the text. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly kind: ProblemKind;
  /** The problem document, when the server sent one. */
  readonly problem?: Problem;

  constructor(kind: ProblemKind, problem?: Problem, options?: ErrorOptions) {
    super(kind, options);
    this.kind = kind;
    this.problem = problem;
  }

  /** Whether the server may have carried the request out all the same. */
  get isOutcomeUnknown(): boolean {
    return this.problem === undefined || this.problem.status >= 500;
  }
}
