import { Hono } from "hono";
import { describeInterface } from "#bff/http/openapi/describe-interface.ts";

export const openapiRoutes = () => new Hono().get("/openapi.json", (c) => c.json(describeInterface()));
