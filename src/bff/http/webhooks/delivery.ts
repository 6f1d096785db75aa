import * as z from "zod/mini";
import { instant, resourceId } from "#clinikapi/values.ts";

/** What ClinikAPI delivers: that something happened to a resource, by ids only. Fields of later versions are let through. */
export const deliverySchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  event: z.string().check(z.maxLength(100)),
  timestamp: instant,
  data: z.object({
    resourceType: z.string(),
    resourceId,
    action: z.string(),
    environment: z.string(),
  }),
});
