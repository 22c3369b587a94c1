import { MAX_TEMPLATES } from '../contract/limits';
import type { TemplateView } from '../contract/preparingViews';
import type { ChangeTemplate, SaveTemplate } from '../contract/requests';
import { DomainError } from '../domain/errors';
import type { OwnTemplate } from '../domain/ownTemplate';
import { personPartition } from '../domain/partitions';
import type { Caller } from '../domain/policy';
import type { Deps } from './deps';
import { loaded, templateDocument } from './documents';
import { creating, replacing, withRetries } from './pair';
import { readAll } from './readable';

/** The caller's own templates, newest first. */
export async function readTemplates(deps: Deps, caller: Caller): Promise<readonly TemplateView[]> {
  const { values } = await readAll(deps, personPartition(caller.tenantId, caller.userId), templateDocument);
  return values.map(templateView);
}

/** Saves a list of points under a name; the same request twice saves one. @throws DomainError `tooManyItems` */
export async function saveTemplate(deps: Deps, caller: Caller, input: SaveTemplate): Promise<TemplateView> {
  const { requestId: id, name, points } = input;
  const partition = personPartition(caller.tenantId, caller.userId);
  return withRetries(deps, async () => {
    const templates = await readTemplates(deps, caller);
    const present = templates.find((each) => each.id === id);
    if (present) return present;
    if (templates.length >= MAX_TEMPLATES) throw new DomainError('tooManyItems');
    const template: OwnTemplate = { id, name, points, savedAt: deps.clock.now().toISOString() };
    await deps.store.commit(partition, [creating(templateDocument, template)]);
    return templateView(template);
  });
}

/** Gives one another name and other points; the last writer wins, since there is only one. @throws DomainError `notFound` */
export async function changeTemplate(
  deps: Deps,
  caller: Caller,
  { templateId: id, name, points }: { readonly templateId: string } & ChangeTemplate,
): Promise<TemplateView> {
  const partition = personPartition(caller.tenantId, caller.userId);
  return withRetries(deps, async () => {
    const document = await deps.store.get({ partition, id });
    if (document?.type !== templateDocument.type) throw new DomainError('notFound');
    const { value: present, etag } = loaded(templateDocument, document);
    // A point that stays as it was keeps what a newer program wrote into it.
    const kept = (point: ChangeTemplate['points'][number]) => ({
      ...present.points.find(({ text }) => text === point.text),
      ...point,
    });
    const template: OwnTemplate = { ...present, name, points: points.map(kept) };
    await deps.store.commit(partition, [replacing(templateDocument, template, etag)]);
    return templateView(template);
  });
}

/** Deletes one; deleting what is gone already is fine. Undo is saving it again under the same request. */
export async function deleteTemplate(
  deps: Deps,
  caller: Caller,
  { templateId }: { readonly templateId: string },
): Promise<void> {
  const partition = personPartition(caller.tenantId, caller.userId);
  await withRetries(deps, async () => {
    const document = await deps.store.get({ partition, id: templateId });
    if (document?.type !== templateDocument.type) return;
    await deps.store.commit(partition, [{ kind: 'delete', id: templateId, etag: document.etag }]);
  });
}

function templateView({ id, name, points }: OwnTemplate): TemplateView {
  return { id, name, points: points.map(({ text, area }) => ({ text, area })) };
}
