const root = "/v1/fhir/";

/** The address of a FHIR passthrough call such as `Patient?_id=a,b`; a TypeError when it would lead elsewhere. */
export function fhirPath(path: string): string {
  const base = "http://host.invalid";
  const url = new URL(root + path.replace(/^\//, ""), base);
  if (url.origin !== base || !/^\/v1\/fhir\/[A-Za-z]+(\/[A-Za-z0-9._$-]+)*$/.test(url.pathname) || url.hash) {
    throw new TypeError("A FHIR path must name a resource type, such as Patient?_id=abc.");
  }
  return url.pathname + url.search;
}
