/** What is counted while the server runs, for whoever watches over it. Only numbers, routes' patterns and codes. */
export type Metrics = {
  /** A request was answered after `seconds`. `route` is the pattern and not the address. */
  answered(request: { method: string; route: string; status: number }, seconds: number): void;
  /** A browser began, or ended, to listen for changes. */
  listening(change: 1 | -1): void;
  /** All of it in Prometheus' text format, with what else is known now. */
  text(now: Reading[]): string;
};

/** One number that is known now. */
export type Reading = {
  name: string;
  help: string;
  kind: "gauge" | "counter";
  value: number;
  labels?: string;
};

const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Duration = { counts: number[]; sum: number; total: number };

/** What became of bookings and changes, by the status of the answer. */
const outcomes: Record<number, string> = {
  200: "changed",
  201: "booked",
  202: "confirming",
  403: "forbidden",
  404: "not-found",
  409: "refused",
  422: "invalid",
  502: "failed",
  503: "failed",
};

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Duration>();
  const bookings = new Map<string, number>();
  let listeners = 0;
  return {
    answered({ method, route, status }, seconds) {
      const place = `method="${method}",route="${route}"`;
      increment(requests, `${place},status="${status}"`);
      const duration = durations.get(place) ?? { counts: buckets.map(() => 0), sum: 0, total: 0 };
      durations.set(place, duration);
      duration.sum += seconds;
      duration.total += 1;
      const first = buckets.findIndex((bucket) => seconds <= bucket);
      if (first >= 0) duration.counts[first] = (duration.counts[first] ?? 0) + 1;
      const isBooking = method !== "GET" && route.startsWith("/api/appointments");
      if (isBooking) increment(bookings, `outcome="${outcomes[status] ?? "other"}"`);
    },
    listening: (change) => {
      listeners += change;
    },
    text: (now) =>
      [
        ...counter("frontdesk_requests_total", "Requests by route and status", requests),
        "# HELP frontdesk_request_seconds How long requests took",
        "# TYPE frontdesk_request_seconds histogram",
        ...[...durations].flatMap(([place, duration]) => histogram(place, duration)),
        ...counter("frontdesk_bookings_total", "Bookings and changes by what became of them", bookings),
        ...now.flatMap(reading),
        ...reading({
          name: "frontdesk_event_streams",
          help: "Browsers that listen for changes",
          kind: "gauge",
          value: listeners,
        }),
        "",
      ].join("\n"),
  };
}

const increment = (counts: Map<string, number>, labels: string) =>
  counts.set(labels, (counts.get(labels) ?? 0) + 1);

const counter = (name: string, help: string, counts: Map<string, number>) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} counter`,
  ...[...counts].map(([labels, count]) => `${name}{${labels}} ${count}`),
];

const reading = ({ name, help, kind, value, labels }: Reading) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${kind}`,
  `${name}${labels ? `{${labels}}` : ""} ${value}`,
];

function histogram(place: string, { counts, sum, total }: Duration): string[] {
  let below = 0;
  const lines = buckets.map((bucket, i) => {
    below += counts[i] ?? 0;
    return `frontdesk_request_seconds_bucket{${place},le="${bucket}"} ${below}`;
  });
  return [
    ...lines,
    `frontdesk_request_seconds_bucket{${place},le="+Inf"} ${total}`,
    `frontdesk_request_seconds_sum{${place}} ${sum.toFixed(6)}`,
    `frontdesk_request_seconds_count{${place}} ${total}`,
  ];
}
