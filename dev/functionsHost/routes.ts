/** A route of Azure Functions, ready to match: `people/{id}`, `hello/{name?}`, `{*path}`. */
export interface Route {
  readonly segments: readonly Segment[];
  /** Upper case; empty means all. */
  readonly methods: readonly string[];
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'rest'; readonly name: string };

/** Reads a route template. */
export function parseRoute(template: string, methods: readonly string[]): Route {
  return {
    segments: template.split('/').filter(Boolean).map(parseSegment),
    methods: methods.map((method) => method.toUpperCase()),
  };
}

/** The parameters of a path that the route matches, decoded; undefined when it does not match. */
export function matchRoute(route: Route, method: string, path: string): Record<string, string> | undefined {
  if (route.methods.length > 0 && !route.methods.includes(method)) return undefined;
  const parts = path.split('/').filter(Boolean);
  const parameters: Record<string, string> = {};
  for (const [index, segment] of route.segments.entries()) {
    if (segment.kind === 'rest') {
      parameters[segment.name] = parts.slice(index).map(decoded).join('/');
      return parameters;
    }
    const part = parts[index];
    if (part === undefined) return isOptional(segment) ? parameters : undefined;
    if (segment.kind === 'parameter') parameters[segment.name] = decoded(part);
    else if (segment.text.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return parts.length === route.segments.length ? parameters : undefined;
}

/** Orders routes so that the more specific one comes first: a word before a parameter before the rest. */
export function bySpecificity(a: Route, b: Route): number {
  const length = Math.max(a.segments.length, b.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(a.segments[index]) - rank(b.segments[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parseSegment(text: string): Segment {
  const inner = /^\{(.+)\}$/.exec(text)?.[1];
  if (inner === undefined) return { kind: 'literal', text };
  if (inner.startsWith('*')) return { kind: 'rest', name: inner.replace(/^\*+/, '') };
  // A constraint (`{id:guid}`) is not checked here; the route still matches.
  const name = inner.replace(/[:?].*$/, '');
  return { kind: 'parameter', name, optional: inner.endsWith('?') };
}

function isOptional(segment: Segment): boolean {
  return segment.kind === 'parameter' && segment.optional;
}

function rank(segment: Segment | undefined): number {
  if (segment === undefined) return 1;
  return { literal: 0, parameter: 2, rest: 3 }[segment.kind];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
