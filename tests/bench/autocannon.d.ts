/** The little that the bench uses of autocannon, which ships no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
  }
  interface Result {
    /** Seconds. */
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  }
  interface Run extends PromiseLike<Result> {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this;
  }
  function autocannon(options: Options): Run;
  export = autocannon;
}
