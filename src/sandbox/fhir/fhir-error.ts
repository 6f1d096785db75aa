/**
 * Why a FHIR request is refused for a reason that the simplified routes do not know. `issueType` is of FHIR R4's value
 * set issue-type; `diagnostics` never repeats a value of the request.
 */
export class FhirError extends Error {
  override name = "FhirError";
  readonly status: 400 | 404 | 405 | 406;
  readonly issueType: string;

  constructor(
    diagnostics: string,
    { status = 400, issueType = "invalid" }: { status?: FhirError["status"]; issueType?: string } = {},
  ) {
    super(diagnostics);
    this.status = status;
    this.issueType = issueType;
  }
}
