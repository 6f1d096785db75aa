import { zoneOffsets } from "#domain/zones/zone-offsets.ts";

/** What a server goes by: the release of the tz database that came with its Node, and what that says of a zone. */
export type ZoneRules = { release: string; offsets: typeof zoneOffsets };

export const zoneRulesOfNode: ZoneRules = { release: process.versions["tz"] ?? "", offsets: zoneOffsets };
