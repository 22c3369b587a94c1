import autocannon from 'autocannon';

/** What is asked again and again. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The only status that is right. */
  readonly status: number;
}

/** What came of asking; several runs can be joined. */
export interface Load {
  readonly seconds: number;
  /** Of each answer. */
  readonly milliseconds: readonly number[];
  /** Of all answers, with their headers. */
  readonly bytes: number;
}

export const CONNECTIONS = 10;

/** Asks over ten connections, each with one request at a time, for so many seconds. @throws Error on a wrong answer */
export async function load({ url, headers, status }: Target, duration: number): Promise<Load> {
  const milliseconds: number[] = [];
  let bytes = 0;
  const run = autocannon({ url, headers, connections: CONNECTIONS, duration });
  run.on('response', (_client, _status, size, took) => {
    milliseconds.push(took);
    bytes += size;
  });
  const { duration: seconds, errors, timeouts, statusCodeStats } = await run;
  const wrong = Object.keys(statusCodeStats).filter((each) => Number(each) !== status);
  if (wrong.length > 0 || errors > 0 || timeouts > 0 || milliseconds.length === 0) {
    throw new Error(`${url} answered ${wrong.join(', ')} with ${errors} errors and ${timeouts} timeouts`);
  }
  return { seconds, milliseconds, bytes };
}

/** Several runs as one. */
export function joined(loads: readonly Load[]): Load {
  return {
    seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
    milliseconds: loads.flatMap(({ milliseconds }) => milliseconds),
    bytes: loads.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Requests answered in a second. */
export function rateOf({ milliseconds, seconds }: Load): number {
  return milliseconds.length / seconds;
}

/** The time within which this share of the answers came. */
export function percentile({ milliseconds }: Pick<Load, 'milliseconds'>, share: number): number {
  const sorted = Float64Array.from(milliseconds).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
