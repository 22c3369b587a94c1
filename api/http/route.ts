import { idSchema } from '@rapport/core/contract/requests';
import { DomainError } from '@rapport/core/domain/errors';
import type { Caller } from '@rapport/core/domain/policy';
import type { Deps } from '@rapport/core/useCases/deps';
import { z } from 'zod';
import { InvalidInput } from './invalidInput';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What `/api/openapi.json` tells of a route. */
export interface RouteDescription {
  readonly method: Method;
  /** As OpenAPI writes it: `/api/series/{seriesId}`. */
  readonly path: string;
  /** What it is called in code: unique, a verb first. */
  readonly name: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  /** The query of a `get`, the body of all others. */
  readonly input: z.ZodObject;
  readonly answer: z.ZodType;
  readonly status: 200 | 201;
  /** Whether who has the present version already is answered 304. */
  readonly versioned: boolean;
}

/** What is told of a route and what serves it, in one: so the two can't differ. */
export interface Route extends RouteDescription {
  /** @throws DomainError `notFound` for ids that can't be, InvalidInput for an input that is not what it should be */
  serve(request: RouteRequest): Promise<RouteAnswer>;
}

/** What a signed-in person sent. */
interface RouteRequest {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly params: unknown;
  readonly input: unknown;
}

export interface RouteAnswer {
  readonly content: unknown;
  readonly version: string | undefined;
}

interface Definition<Params extends z.ZodObject, Input extends z.ZodObject, Answer extends z.ZodType> {
  readonly method: Method;
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: Params;
  readonly input: Input;
  readonly answer: Answer;
  readonly status?: 200 | 201;
  readonly versionOf?: (answer: z.output<Answer>) => string;
  handle(deps: Deps, caller: Caller, input: z.output<Params> & z.output<Input>): Promise<z.output<Answer>>;
}

/** Nothing is asked for; what is sent all the same is not looked at. */
export const nothing = z.object({});
export const inSeries = z.object({ seriesId: idSchema });
export const onPoint = inSeries.extend({ pointId: idSchema });
export const inMeeting = inSeries.extend({ meetingId: idSchema });
export const onPointInMeeting = inMeeting.extend({ pointId: idSchema });

/** A route for people who are signed in. */
export function route<Params extends z.ZodObject, Input extends z.ZodObject, Answer extends z.ZodType>(
  definition: Definition<Params, Input, Answer>,
): Route {
  const { handle, versionOf, status = 200, ...description } = definition;
  return {
    ...description,
    status,
    versioned: versionOf !== undefined,
    serve: async ({ deps, caller, params, input }) => {
      const ids = definition.params.safeParse(params);
      // Not a form that somebody filled in: such an address leads nowhere.
      if (!ids.success) throw new DomainError('notFound');
      const asked = definition.input.safeParse(input);
      if (!asked.success) throw new InvalidInput(asked.error.issues);
      const content = await handle(deps, caller, { ...ids.data, ...asked.data });
      return { content, version: versionOf?.(content) };
    },
  };
}
