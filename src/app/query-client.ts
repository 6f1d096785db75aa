import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "#client/requests/api-problem.ts";

/** What all requests share: a look-up is repeated once when that may help, a write never. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 1 && error instanceof ApiProblem && error.isOutcomeUnknown,
        retryDelay: 400,
        // A browser's notion of being offline is often wrong; the request itself finds out.
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
