import { assertNever } from '@rapport/core/domain/errors';
import { taskMark } from '@rapport/core/domain/notes/firstLines';
import { type NoteBlock, type NoteEntry, type NoteInline, textOfNote } from '@rapport/core/domain/notes/notes';
import { isSafeAddress } from '@rapport/core/domain/text/address';
import { Fragment, type ReactNode } from 'react';

/**
 * Notes as HTML: on the screen, on paper and in the clipboard alike. React writes it from a few kinds of blocks, so nothing
 * that somebody wrote becomes markup of its own.
 */
export function NoteBlocks({ blocks }: { readonly blocks: readonly NoteBlock[] }) {
  return inOrder(blocks, (block) => <Block block={block} dir="auto" />);
}

interface BlockProps {
  readonly block: NoteBlock;
  /** What stands in a list or a quotation is drawn in on the side where that one begins, so only the whole has it. */
  readonly dir?: 'auto';
}

function Block({ block, dir }: BlockProps) {
  switch (block.kind) {
    case 'paragraph': {
      const lines = <Inlines inlines={block.children} />;
      return block.isTight ? lines : <p dir={dir}>{lines}</p>;
    }
    case 'heading':
      // Not a heading of the page, whose order it would break.
      return (
        <p data-heading dir={dir}>
          <strong>
            <Inlines inlines={block.children} />
          </strong>
        </p>
      );
    case 'list':
      return block.first === undefined ? (
        <ul dir={dir}>{entriesOf(block.entries)}</ul>
      ) : (
        <ol start={block.first} dir={dir}>
          {entriesOf(block.entries)}
        </ol>
      );
    case 'quote':
      return (
        <blockquote dir={dir}>
          {inOrder(block.blocks, (each) => (
            <Block block={each} />
          ))}
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
      {inOrder(blocks, (block) => (
        <Block block={block} />
      ))}
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
      return <OutsideLink address={inline.address} text={inline.children} />;
    default:
      return assertNever(inline);
  }
}

/** It opens elsewhere, and tells nothing of where it was followed. An address runs from left to right in any text. */
function OutsideLink({ address, text }: { readonly address: string; readonly text: readonly NoteInline[] }) {
  const isAddress = isSafeAddress(textOfNote(text));
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" dir={isAddress ? 'ltr' : undefined}>
      <Inlines inlines={text} />
    </a>
  );
}

/** Parts of a text have no names; they are what they are by their place. */
export function inOrder<Part>(parts: readonly Part[], shown: (part: Part) => ReactNode): ReactNode {
  return parts.map((part, index) => {
    const key = `${index}`;
    return <Fragment key={key}>{shown(part)}</Fragment>;
  });
}
