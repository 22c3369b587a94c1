import Module from 'node:module';
import type { HttpHandler } from '@azure/functions';

/** One end of a function: what triggers it, or where its answer goes. */
export interface Binding {
  readonly type: string;
  readonly direction: string;
  readonly route?: string;
  readonly methods?: readonly string[];
}

interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

/** A function as `app.http(…)` registered it. */
export interface RegisteredFunction {
  readonly name: string;
  readonly bindings: readonly Binding[];
  readonly handler: HttpHandler;
}

/** What has been registered in this process so far, in order. */
export const registeredFunctions: RegisteredFunction[] = [];

const nothing = () => undefined;

/**
 * What the real worker gives to `@azure/functions` under the name `@azure/functions-core`.
 * That package is not published, and without it registrations are dropped.
 */
export const functionsCore = {
  version: 'local',
  hostVersion: '4.1000.0',
  setProgrammingModel: nothing,
  registerHook: () => ({ dispose: nothing }),
  log: nothing,
  registerFunction({ name, bindings }: FunctionMetadata, handler: HttpHandler) {
    registeredFunctions.push({ name, bindings: Object.values(bindings), handler });
    return { dispose: nothing };
  },
};

/** Answers `require('@azure/functions-core')` as the worker does. Call it before the first registration. */
export function installFunctionsCore(): void {
  const load: unknown = Reflect.get(Module, '_load');
  if (typeof load !== 'function') throw new Error('This Node.js has no module loader to add the Functions core to');
  Reflect.set(Module, '_load', (request: string, ...rest: readonly unknown[]): unknown =>
    request === '@azure/functions-core' ? functionsCore : Reflect.apply(load, Module, [request, ...rest]),
  );
}
