import { type ExportView, exportSchema } from '@rapport/core/contract/lookBackViews';
import { readExportSchema } from '@rapport/core/contract/requests';
import { dayIn } from '@rapport/core/domain/calendarDay';
import type { Turns } from '@rapport/core/ports';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { exportMarkdown } from '@rapport/core/useCases/exportMarkdown';
import { jsonInTurns } from '@rapport/core/useCases/jsonInTurns';
import { type AnswerFile, nothing, type Route, route } from './route';

const MARKDOWN = 'text/markdown';

export const exportRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/export',
    name: 'exportAll',
    summary: 'Exports all my data as a file',
    params: nothing,
    input: readExportSchema,
    answer: exportSchema,
    fileTypes: [MARKDOWN],
    fileOf: (exported, { format }, { turns }) =>
      format === 'markdown' ? markdownFile(exported, turns) : jsonFile(exported, turns),
    handle: (deps, caller) => exportAll(deps, caller),
  }),
];

async function jsonFile(exported: ExportView, turns: Turns): Promise<AnswerFile> {
  return { name: `${fileName(exported)}.json`, type: 'application/json', text: await jsonInTurns(exported, turns) };
}

async function markdownFile(exported: ExportView, turns: Turns): Promise<AnswerFile> {
  return { name: `${fileName(exported)}.md`, type: MARKDOWN, text: await exportMarkdown(exported, turns) };
}

function fileName({ exportedAt, timeZone }: ExportView): string {
  return `rapport-${dayIn(timeZone, new Date(exportedAt))}`;
}
