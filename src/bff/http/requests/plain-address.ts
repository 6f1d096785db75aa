import { isIPv4, isIPv6 } from "node:net";

/**
 * An IPv4 or IPv6 address in its one plain form, whatever a socket or a proxy puts around it or however it spells it: a
 * port, brackets, a zone, capitals, zeros, IPv4 written as IPv6. Undefined for what is no address.
 */
export function plainAddress(text: string | undefined): string | undefined {
  const bare = text?.trim().replace(/^\[(.*)\](?::\d+)?$/, "$1") ?? "";
  const withoutPort = bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  if (isIPv4(withoutPort)) return withoutPort;
  const withoutZone = bare.split("%", 1)[0] ?? "";
  if (!isIPv6(withoutZone)) return undefined;
  // The one form is that of URLs, which is RFC 5952's.
  const plain = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1);
  return mappedIPv4(plain) ?? plain;
}

/** What `::ffff:c000:207` stands for, 192.0.2.7. */
function mappedIPv4(address: string): string | undefined {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? [];
  if (high === undefined || low === undefined) return undefined;
  return [high, low]
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 255])
    .join(".");
}
