import { type ExportView, exportSchema } from '@rapport/core/contract/lookBackViews';
import { readExportSchema } from '@rapport/core/contract/requests';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { exportAll } from '@rapport/core/useCases/exportAll';
import { exportMarkdown } from '@rapport/core/useCases/exportMarkdown';
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
    fileOf: (exported, { format }) => (format === 'markdown' ? markdownFile(exported) : jsonFile(exported)),
    handle: (deps, caller) => exportAll(deps, caller),
  }),
];

function jsonFile(exported: ExportView): AnswerFile {
  return { name: `${fileName(exported)}.json`, type: 'application/json', text: JSON.stringify(exported, null, 2) };
}

function markdownFile(exported: ExportView): AnswerFile {
  return { name: `${fileName(exported)}.md`, type: MARKDOWN, text: exportMarkdown(exported) };
}

function fileName({ exportedAt, timeZone }: ExportView): string {
  return `rapport-${dayIn(timeZone, new Date(exportedAt))}`;
}
