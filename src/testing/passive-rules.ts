/** An answer as a scanner that only listens sees it. */
export type Heard = { url: string; status: number; headers: Headers; cookies: string[]; body: string };

/** What a rule finds wrong with an answer; nothing when it is right. */
type Found = string | undefined;
type Rule = (answer: Heard) => Found | Found[];

export const hear = async (url: string, response: Response): Promise<Heard> => ({
  url,
  status: response.status,
  headers: response.headers,
  cookies: response.headers.getSetCookie(),
  body: await response.text(),
});

const typeOf = ({ headers }: Heard) => headers.get("content-type") ?? "";
const isPage = (answer: Heard) => typeOf(answer).startsWith("text/html");
const isScript = (answer: Heard) => typeOf(answer).startsWith("text/javascript");
const isApi = ({ url }: Heard) => /^\/(api|healthz|readyz|metrics)/.test(new URL(url).pathname);
const lacks = (answer: Heard, name: string, pattern: RegExp) =>
  pattern.test(answer.headers.get(name) ?? "") ? undefined : `${name}: ${answer.headers.get(name)}`;
const policy = ({ headers }: Heard) => headers.get("content-security-policy") ?? "";
const carries = ({ headers }: Heard, names: string[]) => names.filter((name) => headers.has(name));
const says = ({ body }: Heard, pattern: RegExp) => pattern.exec(body)?.[0];

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/**
 * The passive rules of OWASP ZAP that can befall a server like this one, by their numbers there. Each is for every answer;
 * `secure` is whether the server is found over TLS.
 */
export const passiveRules = (secure: boolean): Record<string, Rule> => ({
  "2 private address": (a) =>
    says(a, /\b(10\.\d{1,3}|172\.(1[6-9]|2\d|3[01])|192\.168)(\.\d{1,3}){2}\b|\bip-\d+-\d+-\d+-\d+\b/),
  "3 session in an address": (a) => /[?;&](jsessionid|phpsessid|token|session)=/i.exec(a.url)?.[0],
  "10009 banner in a body": (a) =>
    says(a, /(Hono|Express|nginx|Apache|Node\.js|PGlite|PostgreSQL)[ /]v?\d+\./),
  "10010 cookie without HttpOnly": (a) => a.cookies.filter((one) => !/; httponly/i.test(one)),
  "10011 cookie without Secure": (a) => a.cookies.filter((one) => secure && !/; secure/i.test(one)),
  "10054 cookie without SameSite": (a) => a.cookies.filter((one) => !/; samesite=(lax|strict)/i.test(one)),
  "90033 cookie of a wider scope": (a) => a.cookies.filter((one) => /; domain=/i.test(one)),
  "10015 cache": (a) => (isApi(a) ? lacks(a, "cache-control", /^no-store$/) : undefined),
  "10049 page kept without asking": (a) =>
    isPage(a) ? lacks(a, "cache-control", /no-cache|no-store/) : undefined,
  "10050 answer from a cache": (a) => carries(a, ["age", "x-cache"]),
  "10017 script of another site": (a) => (isPage(a) ? says(a, /<script[^>]+src="(https?:)?\/\//) : undefined),
  "10019 no content type": (a) => (a.body === "" ? undefined : lacks(a, "content-type", /^\w+\/[\w.+-]+/)),
  "90011 no or another character set": (a) =>
    typeOf(a).startsWith("text/") ? lacks(a, "content-type", /charset=utf-8/i) : undefined,
  "10020 frames": (a) => lacks(a, "x-frame-options", /^DENY$/),
  "10021 guessing of types": (a) => lacks(a, "x-content-type-options", /^nosniff$/),
  "10023 debug message, 90022 error of the application": (a) =>
    isScript(a)
      ? undefined
      : says(a, /\n\s+at |Error: |node_modules|stack trace|ECONN|syntax error|relation "|\/(src|home|usr)\//),
  "10027 comment that tells of work": (a) => says(a, /(<!--|\/\/|\/\*)\s*(TODO|FIXME|HACK|XXX)\b/),
  "10033 list of a folder": (a) => says(a, /Index of \//),
  "10035 transport security": (a) =>
    secure ? lacks(a, "strict-transport-security", /max-age=63072000; includeSubDomains/) : undefined,
  "10036, 10037, 10039, 10061 who serves": (a) =>
    carries(a, ["server", "x-powered-by", "x-backend-server", "x-aspnet-version", "via"]),
  "10038 no content security policy": (a) => directives.filter((one) => !policy(a).includes(one)),
  "10055 weak content security policy": (a) => /unsafe-|\*|https?:|strict-dynamic/.exec(policy(a))?.[0],
  "10040 mixed content": (a) => (isPage(a) ? says(a, /(src|href|action)="http:/) : undefined),
  "10043 script or style within a page": (a) =>
    isPage(a) ? says(a, /<script(?![^>]*\ssrc=)|<style| on\w+="| style="|javascript:/i) : undefined,
  "10052, 10056 debugging tools": (a) => carries(a, ["x-chromelogger-data", "x-debug-token", "sourcemap"]),
  "10062 card number": (a) => (isScript(a) ? undefined : says(a, /\b(4\d{15}|5[1-5]\d{14})\b/)),
  "10063 permissions policy": (a) => lacks(a, "permissions-policy", /camera=\(\)/),
  "referrer policy": (a) => lacks(a, "referrer-policy", /^no-referrer$/),
  "10096 seconds since 1970": (a) => (isScript(a) ? undefined : says(a, /\b1[6-9]\d{8}(\d{3})?\b/)),
  "10097 hash of a password": (a) => says(a, /\$(argon2|2[aby])[^"'`]{8,}|\b[0-9a-f]{64}\b/),
  "10098 open to other sites": (a) => carries(a, ["access-control-allow-origin"]),
  "10099 source, maps of it": (a) => says(a, /sourceMappingURL|<\?php|import type /),
  "10105 passwords in clear": (a) => carries(a, ["www-authenticate"]),
  "10108 new tab that holds on to the page": (a) =>
    isPage(a) ? says(a, /target="_blank"(?![^>]*noopener)/) : undefined,
  "90004 isolation": (a) => [
    lacks(a, "cross-origin-opener-policy", /^same-origin$/),
    lacks(a, "cross-origin-resource-policy", /^same-origin$/),
    lacks(a, "cross-origin-embedder-policy", /^require-corp$/),
  ],
});

/** What the rules find wrong with an answer, each by its name. */
export function findFaults(answer: Heard, secure: boolean): string[] {
  return Object.entries(passiveRules(secure)).flatMap(([name, rule]) => {
    const found = [rule(answer)].flat().filter((one) => one !== undefined);
    return found.length > 0 ? [`${name}: ${found.join(", ")}`] : [];
  });
}
