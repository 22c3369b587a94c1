import { templatesSchema, templateViewSchema } from '@rapport/core/contract/preparingViews';
import { changeTemplateSchema, idSchema, saveTemplateSchema } from '@rapport/core/contract/requests';
import { changeTemplate, deleteTemplate, readTemplates, saveTemplate } from '@rapport/core/useCases/ownTemplates';
import { z } from 'zod';
import { noAnswer, nothing, type Route, route } from './route';

/** A person's own templates; the built-in ones come with the tab. */
export const templateRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/templates',
    name: 'readTemplates',
    summary: 'My own templates',
    params: nothing,
    input: nothing,
    answer: templatesSchema,
    handle: async (deps, caller) => ({ templates: await readTemplates(deps, caller) }),
  }),
  route({
    method: 'post',
    path: '/api/templates',
    name: 'saveTemplate',
    summary: 'Saves a list of talking points under a name',
    params: nothing,
    input: saveTemplateSchema,
    answer: templateViewSchema,
    status: 201,
    handle: saveTemplate,
  }),
  route({
    method: 'put',
    path: '/api/templates/{templateId}',
    name: 'changeTemplate',
    summary: 'Gives one of my own templates another name and other talking points',
    params: z.object({ templateId: idSchema }),
    input: changeTemplateSchema,
    answer: templateViewSchema,
    handle: changeTemplate,
  }),
  route({
    method: 'delete',
    path: '/api/templates/{templateId}',
    name: 'deleteTemplate',
    summary: 'Deletes one of my own templates',
    params: z.object({ templateId: idSchema }),
    input: nothing,
    answer: noAnswer,
    handle: deleteTemplate,
  }),
];
