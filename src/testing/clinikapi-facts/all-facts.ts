import { answerFacts } from "./answer-facts.ts";
import type { Fact } from "./fact.ts";
import { fhirFacts } from "./fhir-facts.ts";
import { keyFacts } from "./key-facts.ts";
import { pagingFacts } from "./paging-facts.ts";
import { rateFacts } from "./rate-facts.ts";
import { resourceFacts } from "./resource-facts.ts";
import { schedulingFacts } from "./scheduling-facts.ts";
import { searchFacts } from "./search-facts.ts";

/** Everything that is documented of the API and that a client can see. */
export const allFacts: Fact[] = [
  ...keyFacts,
  ...answerFacts,
  ...rateFacts,
  ...pagingFacts,
  ...schedulingFacts,
  ...resourceFacts,
  ...searchFacts,
  ...fhirFacts,
];
