import { personPartition, seriesPartition } from '@rapport/core/domain/partitions';
import type { Caller } from '@rapport/core/domain/policy';
import type { Partition, Stored } from '@rapport/core/ports';
import {
  conversationDocument,
  type DocumentKind,
  heritageDocument,
  itemDocument,
  loaded,
  meetingDocument,
  membershipDocument,
  personDocument,
  privateNoteDocument,
  seriesDocument,
  templateDocument,
} from '@rapport/core/useCases/documents';
import { listAll } from '@rapport/core/useCases/pair';
import { z } from 'zod';
import type { World } from './world';

/** What a newer program would have stored beside what this one knows. */
export const LATER = 'fromALaterVersion';

type Visit = (object: Record<string, unknown>, schema: z.ZodObject, path: string) => void;

/** Visits every stored object in a value, from the outside in. */
function eachObject(schema: z.core.$ZodType, value: unknown, path: string, visit: Visit): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) {
    if (value !== undefined) eachObject(schema.unwrap(), value, path, visit);
  } else if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((each) => z.safeParse(each, value).success);
    if (!option) throw new Error(`${path} is none of what it can be`);
    eachObject(option, value, path, visit);
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, each] of value.entries()) eachObject(schema.element, each, `${path}.${index}`, visit);
  } else if (schema instanceof z.ZodTuple && Array.isArray(value)) {
    for (const [index, each] of schema.def.items.entries()) eachObject(each, value[index], `${path}.${index}`, visit);
  } else if (schema instanceof z.ZodRecord && isObject(value)) {
    for (const [name, each] of Object.entries(value)) eachObject(schema.valueType, each, `${path}.${name}`, visit);
  } else if (schema instanceof z.ZodObject && isObject(value)) {
    for (const [name, each] of Object.entries(schema.shape)) eachObject(each, value[name], `${path}.${name}`, visit);
    visit(value, schema, path);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The places that have something of a later version. */
function latersIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(latersIn);
  if (!isObject(value)) return [];
  const { [LATER]: own, ...rest } = value;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(rest).flatMap(latersIn)];
}

/** The value with something of a later version in every object of it, which says where it was put. */
function withLater<T>(schema: z.ZodType<T>, value: T, name: string): T {
  const copy = structuredClone(value);
  eachObject(schema, copy, name, (object, _, path) => {
    object[LATER] = path;
  });
  return copy;
}

interface OneKind {
  readonly type: string;
  /** As a newer program would have written it. */
  written(document: Stored): Stored;
  /** Members that stand there although this program has no word for them. */
  unknownIn(document: Stored): readonly string[];
}

function oneKind<T>(kind: DocumentKind<T>): OneKind {
  return {
    type: kind.type,
    written: (document) => {
      const { value } = loaded(kind, document);
      return { ...document, body: withLater(kind.schema, value, `${kind.type}:${document.id}`) };
    },
    unknownIn: (document) => {
      const unknown: string[] = [];
      eachObject(kind.schema, loaded(kind, document).value, kind.type, (object, { shape }, path) => {
        for (const name of Object.keys(object)) if (!(name in shape)) unknown.push(`${path}.${name}`);
      });
      return unknown;
    },
  };
}

interface Place {
  readonly partition: Partition;
  readonly kind: OneKind;
}

function placesOf(seriesId: string, people: readonly Caller[]): readonly Place[] {
  const [one] = people;
  if (!one) return [];
  const shared = seriesPartition(one.tenantId, seriesId);
  const ofSeries = [
    oneKind(seriesDocument),
    oneKind(meetingDocument),
    oneKind(itemDocument),
    oneKind(heritageDocument),
  ];
  const ofPerson = [
    oneKind(personDocument),
    oneKind(membershipDocument),
    oneKind(conversationDocument),
    oneKind(templateDocument),
    oneKind(privateNoteDocument(seriesId)),
  ];
  return [
    ...ofSeries.map((kind) => ({ partition: shared, kind })),
    ...people.flatMap(({ tenantId, userId }) =>
      ofPerson.map((kind) => ({ partition: personPartition(tenantId, userId), kind })),
    ),
  ];
}

async function eachDocument<T>(
  { deps }: World,
  places: readonly Place[],
  act: (document: Stored, place: Place) => T | Promise<T>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (const place of places) {
    for (const document of await listAll(deps.store, place.partition, place.kind.type)) {
      all.push(await act(document, place));
    }
  }
  return all;
}

/** All documents of a 1-on-1 and of these people become such as a newer program would have written. */
export async function writeAsLater(world: World, seriesId: string, people: readonly Caller[]): Promise<void> {
  await eachDocument(world, placesOf(seriesId, people), async (document, { partition, kind }) => {
    const { etag, ...written } = kind.written(document);
    await world.deps.store.commit(partition, [{ kind: 'replace', document: written, etag }]);
  });
}

/** What is there of a later version, by document. */
export async function latersOf(world: World, seriesId: string, people: readonly Caller[]) {
  const all = await eachDocument(world, placesOf(seriesId, people), (document) => latersIn(document.body));
  return all.flat();
}

/** All that is stored although this program has no word for it. */
export async function unknownOf(world: World, seriesId: string, people: readonly Caller[]) {
  const all = await eachDocument(world, placesOf(seriesId, people), (document, { kind }) => kind.unknownIn(document));
  return all.flat();
}
