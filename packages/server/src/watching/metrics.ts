/** Counts of one process, as Prometheus reads them. */
export interface Metrics {
  request(route: string, method: string, status: number, milliseconds: number): void;
  comment(outcome: string): void;
  write(): string;
}

const SECONDS = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

/** Counts from now on. Labels are patterns of routes, methods and words of ours, so there are few of them. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const comments = new Map<string, number>();
  const lasted = SECONDS.map(() => 0);
  let [count, sum] = [0, 0];
  const add = (counts: Map<string, number>, labels: string) =>
    counts.set(labels, (counts.get(labels) ?? 0) + 1);
  return {
    request(route, method, status, milliseconds) {
      add(requests, `route="${route}",method="${method}",status="${status}"`);
      const seconds = milliseconds / 1000;
      SECONDS.forEach((most, k) => {
        if (seconds <= most) lasted[k]! += 1;
      });
      count += 1;
      sum += seconds;
    },
    comment: (outcome) => add(comments, `outcome="${outcome}"`),
    write() {
      const lines = (name: string, counts: Map<string, number>) =>
        [...counts].map(([labels, value]) => `${name}{${labels}} ${value}`);
      return `${[
        '# TYPE standoff_requests_total counter',
        ...lines('standoff_requests_total', requests),
        '# TYPE standoff_comments_total counter',
        ...lines('standoff_comments_total', comments),
        '# TYPE standoff_request_seconds histogram',
        ...SECONDS.map((most, k) => `standoff_request_seconds_bucket{le="${most}"} ${lasted[k]}`),
        `standoff_request_seconds_bucket{le="+Inf"} ${count}`,
        `standoff_request_seconds_sum ${sum}`,
        `standoff_request_seconds_count ${count}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ].join('\n')}\n`;
    },
  };
}
