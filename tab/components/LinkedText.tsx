import { makeStyles } from '@fluentui/react-components';
import { linked } from '@rapport/core/domain/notes/linked';
import { linksInside } from './linksInside';
import { Inlines } from './NoteBlocks';

const useStyles = makeStyles({ text: linksInside });

/** A line that somebody wrote, with the addresses in it as links. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <span className={useStyles().text}>
      <Inlines inlines={linked(text)} />
    </span>
  );
}
