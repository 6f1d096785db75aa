/** Under this name a document keeps the FHIR resource it came from, where the flat form does not have all of it. */
export const sourceField = "fhir";
