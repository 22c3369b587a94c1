import type { IContainer, IRichTextBlock, ITextBlock, ITextRun } from '@microsoft/teams.cards';
import { cutTo } from '@rapport/core/domain/text/characters';

/** How a line looks. */
export type LineStyle = Pick<ITextRun, 'size' | 'weight' | 'isSubtle' | 'color'> & {
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium';
};

/**
 * A line that shows its text as it is. A TextBlock would read Markdown in what people wrote and make it a link or a heading;
 * a text run never does.
 */
export function line(text: string, { spacing = 'Default', ...style }: LineStyle = {}): IRichTextBlock {
  return { type: 'RichTextBlock', spacing, inlines: [run(text, style)] };
}

/** A line of several parts, each with its own look. */
export function lineOfRuns(runs: readonly ITextRun[], spacing: LineStyle['spacing'] = 'Default'): IRichTextBlock {
  return { type: 'RichTextBlock', spacing, inlines: [...runs] };
}

export function run(text: string, style: Omit<LineStyle, 'spacing'> = {}): ITextRun {
  return { type: 'TextRun', text: withoutDateFunctions(text), ...style };
}

/** The card's title, which screen readers announce as a heading. */
export function heading(text: string): ITextBlock {
  return {
    type: 'TextBlock',
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
    text: withoutMarkdown(withoutDateFunctions(text)),
  };
}

/** What went wrong, above everything else. */
export function problemBox(sentence: string): IContainer {
  return { type: 'Container', style: 'warning', items: [line(sentence)] };
}

/** Room for what was typed, so that a card stays under 25 KB whatever it was. */
const MAX_KEPT_BYTES = 12_000;

/** What was typed, to be put into its input again: whole in all but absurd cases. */
export function kept(text: string, maxBytes = MAX_KEPT_BYTES): string {
  if (sizeInCard(text) <= maxBytes) return text;
  let max = maxBytes;
  while (sizeInCard(cutTo(text, max)) > maxBytes) max = Math.floor(max * 0.9);
  return `${cutTo(text, max)}…`;
}

function sizeInCard(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** Clients replace `{{DATE(…)}}` and `{{TIME(…)}}` in any text; an invisible space between the braces keeps it what it is. */
function withoutDateFunctions(text: string): string {
  return text.replace(/\{\{/g, '{\u200B{');
}

/** Only a TextBlock can be a heading, and it reads Markdown: our own sentences have none, the names in them might. */
function withoutMarkdown(text: string): string {
  return text.replace(/[*_`[\]\\<>~#]/g, '');
}
