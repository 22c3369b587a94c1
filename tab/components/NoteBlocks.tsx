import { assertNever } from '@rapport/core/domain/errors';
import { taskMark } from '@rapport/core/domain/notes/firstLines';
import type { NoteBlock, NoteEntry, NoteInline } from '@rapport/core/domain/notes/notes';
import { Fragment, type ReactNode } from 'react';

/**
 * Notes as HTML: on the screen, on paper and in the clipboard alike. React writes it from a few kinds of blocks, so nothing
 * that somebody wrote becomes markup of its own.
 */
export function NoteBlocks({ blocks }: { readonly blocks: readonly NoteBlock[] }) {
  return inOrder(blocks, (block) => <Block block={block} />);
}

function Block({ block }: { readonly block: NoteBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return block.isTight ? <Inlines inlines={block.children} /> : <p>{<Inlines inlines={block.children} />}</p>;
    case 'heading':
      // Not a heading of the page, whose order it would break.
      return (
        <p data-heading>
          <strong>
            <Inlines inlines={block.children} />
          </strong>
        </p>
      );
    case 'list':
      return block.first === undefined ? (
        <ul>{entriesOf(block.entries)}</ul>
      ) : (
        <ol start={block.first}>{entriesOf(block.entries)}</ol>
      );
    case 'quote':
      return (
        <blockquote>
          <NoteBlocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'line':
      return <hr />;
    default:
      return assertNever(block);
  }
}

function entriesOf(entries: readonly NoteEntry[]): ReactNode {
  return inOrder(entries, ({ isDone, blocks }) => (
    <li {...(isDone !== undefined && { 'data-task': true })}>
      {isDone !== undefined && taskMark(isDone)}
      <NoteBlocks blocks={blocks} />
    </li>
  ));
}

/** What stands in a line of notes. */
export function Inlines({ inlines }: { readonly inlines: readonly NoteInline[] }) {
  return inOrder(inlines, (inline) => <Inline inline={inline} />);
}

function Inline({ inline }: { readonly inline: NoteInline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'link':
      return (
        // It opens elsewhere, and tells nothing of where it was followed.
        <a href={inline.address} target="_blank" rel="noopener noreferrer">
          <Inlines inlines={inline.children} />
        </a>
      );
    default:
      return assertNever(inline);
  }
}

/** Parts of a text have no names; they are what they are by their place. */
function inOrder<Part>(parts: readonly Part[], shown: (part: Part) => ReactNode): ReactNode {
  return parts.map((part, index) => {
    const key = `${index}`;
    return <Fragment key={key}>{shown(part)}</Fragment>;
  });
}
