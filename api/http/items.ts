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
    summary:
      "Action items in all my 1-on-1s, mine and other people's: open ones by due date, then recently closed ones",
    params: nothing,
    input: readPageSchema,
    answer: myItemsSchema,
    handle: readMyItems,
  }),
  route({
    method: 'get',
    path: '/api/series/{seriesId}/items',
    name: 'readItems',
    summary: 'Action items of one 1-on-1: open ones by due date, then closed ones',
    params: inSeries,
    input: readPageSchema,
    answer: itemsSchema,
    handle: readItems,
  }),
  route({
    method: 'post',
    path: '/api/series/{seriesId}/items',
    name: 'addItem',
    summary: 'Adds an action item; a talking point it was made from is then discussed',
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
    summary: 'Marks an action item as done, changes its due date, reassigns, drops, reopens, or rewords it',
    params: inSeries.extend({ itemId: idSchema }),
    input: changeItemSchema,
    answer: itemViewSchema,
    handle: changeItem,
  }),
];
