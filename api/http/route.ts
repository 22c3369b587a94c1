import { idSchema } from '@rapport/core/contract/requests';
import { DomainError } from '@rapport/core/domain/errors';
import type { Caller } from '@rapport/core/domain/policy';
import type { Deps } from '@rapport/core/useCases/deps';
import { z } from 'zod';
import { InvalidInput } from './invalidInput';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Status = 200 | 201 | 204;
type InputSchema = z.ZodType<object>;

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
  readonly input: InputSchema;
  /** Whether the body may be left out. */
  readonly inputIsOptional: boolean;
  readonly answer: z.ZodType;
  readonly status: Status;
  /** The media types of the files that the answer may be instead of plain JSON. */
  readonly fileTypes: readonly string[];
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
  /** When the answer is to be kept as a file. */
  readonly file: AnswerFile | undefined;
}

/** An answer that a browser saves rather than shows. */
export interface AnswerFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

interface Definition<Params extends z.ZodObject, Input extends InputSchema, Answer extends z.ZodType> {
  readonly method: Method;
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: Params;
  readonly input: Input;
  readonly answer: Answer;
  readonly inputIsOptional?: boolean;
  readonly status?: Status;
  readonly versionOf?: (answer: z.output<Answer>) => string;
  readonly fileTypes?: readonly string[];
  readonly fileOf?: (answer: z.output<Answer>, input: z.output<Input>, deps: Deps) => Promise<AnswerFile>;
  handle(deps: Deps, caller: Caller, input: z.output<Params> & z.output<Input>): Promise<z.output<Answer>>;
}

/** Nothing is asked for; what is sent all the same is not looked at. */
export const nothing = z.object({});
/** Done, and there is nothing to tell. */
export const noAnswer = z.void();
export const inSeries = z.object({ seriesId: idSchema });
export const onPoint = inSeries.extend({ pointId: idSchema });
export const inMeeting = inSeries.extend({ meetingId: idSchema });
export const onPointInMeeting = inMeeting.extend({ pointId: idSchema });

/** A route for people who are signed in. @throws Error when its input has an entry that the path has as well */
export function route<Params extends z.ZodObject, Input extends InputSchema, Answer extends z.ZodType>(
  definition: Definition<Params, Input, Answer>,
): Route {
  const { handle, versionOf, fileOf, inputIsOptional = false, fileTypes = [], ...description } = definition;
  const answer: z.ZodType = definition.answer;
  requireApart(definition);
  return {
    ...description,
    inputIsOptional,
    fileTypes,
    status: definition.status ?? (answer === noAnswer ? 204 : 200),
    versioned: versionOf !== undefined,
    serve: async ({ deps, caller, params, input }) => {
      const ids = definition.params.safeParse(params);
      // Not a form that somebody filled in: such an address leads nowhere.
      if (!ids.success) throw new DomainError('notFound');
      const asked = definition.input.safeParse(input);
      if (!asked.success) throw new InvalidInput(asked.error.issues);
      // The path comes last: what a request is about is never said by its body.
      const content = await handle(deps, caller, { ...asked.data, ...ids.data });
      return { content, version: versionOf?.(content), file: await fileOf?.(content, asked.data, deps) };
    },
  };
}

function requireApart({ name, params, input }: Pick<RouteDescription, 'name' | 'params' | 'input'>): void {
  const ids = Object.keys(params.shape);
  const twice = entriesOf(input).find((each) => ids.includes(each));
  if (twice !== undefined) throw new Error(`The body of ${name} must not have "${twice}": the path has it`);
}

/** Every entry that an input may have, in any of its forms. */
function entriesOf(input: z.core.$ZodType): readonly string[] {
  if (input instanceof z.ZodUnion) return input.options.flatMap(entriesOf);
  return input instanceof z.ZodObject ? Object.keys(input.shape) : [];
}
