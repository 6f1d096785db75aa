import * as z from "zod/mini";
import { instant, requiredText, resourceId } from "#clinikapi/values.ts";

/** What ClinikAPI delivers: that something happened to a resource, by ids only. Fields of later versions are let through. */
export const deliverySchema = z.object({
  id: requiredText(200),
  event: z.string().check(z.maxLength(100)),
  timestamp: instant,
  data: z.object({
    resourceType: z.string(),
    resourceId,
    action: z.string(),
    environment: z.string(),
  }),
});
