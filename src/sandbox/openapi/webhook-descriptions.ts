import { resourceTypes } from "../store/store.ts";
import { eventOf } from "../webhooks/announcement.ts";
import type { Json } from "./json-schema.ts";

const actions = ["created", "updated", "deleted"] as const;
const text = { type: "string" };

/** Every event that is delivered to a registered address. */
export const webhookDescriptions = (): Json =>
  Object.fromEntries(
    resourceTypes.flatMap((type) =>
      actions.map((action) => [eventOf(type, action), { post: delivery(type, action) }]),
    ),
  );

const header = (name: string, description: string): Json => ({
  name,
  in: "header",
  required: true,
  description,
  schema: text,
});

const delivery = (type: string, action: string): Json => ({
  summary: `${type} ${action}`,
  security: [],
  parameters: [
    header("X-Clinik-Signature-V2", "t=<seconds since 1970>,v1=<hex HMAC-SHA256 of `<t>.<body>`>"),
    header("X-Clinik-Signature", "Hex HMAC-SHA256 of the body."),
    header("X-Clinik-Timestamp", "Seconds since 1970."),
    header("X-Clinik-Event", "The same as `event`."),
    header("X-Clinik-Delivery-Id", "The same for every attempt at one delivery."),
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            id: text,
            event: text,
            timestamp: { type: "string", format: "date-time" },
            data: {
              type: "object",
              properties: {
                resourceType: { const: type },
                resourceId: text,
                action: { const: action },
                tenantId: text,
                environment: { enum: ["live", "test"] },
              },
            },
          },
        },
      },
    },
  },
  responses: { "2XX": { description: "Taken. Anything else is tried again, five times in all." } },
});
