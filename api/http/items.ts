import { addItemSchema, changeItemSchema, idSchema, readPageSchema } from '@rapport/core/contract/requests';
import { itemsSchema, itemViewSchema, myItemsSchema } from '@rapport/core/contract/views';
import { addItem, changeItem, readItems } from '@rapport/core/useCases/items';
import { readMyItems } from '@rapport/core/useCases/readMyItems';
import { inSeries, nothing, type Route, route } from './route';

/** The promises of both sides. */
export const itemRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/items',
    name: 'readMyItems',
    summary: 'What I owe and what I am owed, in all my 1-on-1s: open ones by their day, and those closed lately',
    params: nothing,
    input: readPageSchema,
    answer: myItemsSchema,
    handle: readMyItems,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/items',
    name: 'readItems',
    summary: 'The promises of one 1-on-1: open ones by their day, then closed ones',
    params: inSeries,
    input: readPageSchema,
    answer: itemsSchema,
    handle: readItems,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/items',
    name: 'addItem',
    summary: 'One side promises the other something; a talking point it came out of is then done with',
    params: inSeries,
    input: addItemSchema,
    answer: itemViewSchema,
    status: 201,
    handle: addItem,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/items/{itemId}/changes',
    name: 'changeItem',
    summary: 'Keeps, moves, hands over, drops, reopens or rewords a promise',
    params: inSeries.extend({ itemId: idSchema }),
    input: changeItemSchema,
    answer: itemViewSchema,
    handle: changeItem,
  }),
];
