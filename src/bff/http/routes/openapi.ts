import { describeInterface } from "#bff/http/openapi/describe-interface.ts";
import { routes } from "#bff/http/table/routes.ts";

export const openapiRoutes = () =>
  routes({
    "GET /api/openapi.json": (c) => c.json(describeInterface()),
  });
