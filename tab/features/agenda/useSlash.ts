import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import type { CommandsProps, PressKey } from '../../components/commands';
import type { OpensMenu } from '../../components/LineField';

const SLASH = '/';

interface Field {
  readonly text: string;
  /** What stood in the field when the button opened the menu; kept like the text, so that nothing takes it away. */
  readonly written: string;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  change(part: { readonly text: string; readonly written?: string }): void;
}

/** A `/` at the beginning of a field opens a menu; what follows it is the search. A button opens it as well. */
export function useSlash({ text, written, input, change: set }: Field) {
  const listId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const press = useRef<PressKey>(undefined);
  // What a reload brought back is a text, not a search.
  const [isClosed, setClosed] = useState(text.startsWith(SLASH));
  const [activeId, highlight] = useState<string>();
  const isOpen = text.startsWith(SLASH) && !isClosed;
  const leave = (left: string) => {
    setClosed(true);
    set({ text: left, written: '' });
  };
  // The menu went with the screen that it was opened on.
  const takeUp = useEffectEvent(() => {
    if (written) leave(written);
  });
  useEffect(() => takeUp(), []);
  const change = (next: string) => {
    if (written && !next.startsWith(SLASH)) return leave(written);
    // A new `/` is a new search.
    if (!text.startsWith(SLASH)) setClosed(false);
    set({ text: next });
  };
  const close = () => leave(written || (text === SLASH ? '' : text));
  const open = () => {
    if (!text.startsWith(SLASH)) {
      set({ text: SLASH, written: text });
    }
    setClosed(false);
    input.current?.focus();
  };
  /** Whoever goes elsewhere does not want the menu any more. */
  const leaves = ({ relatedTarget }: FocusEvent) => {
    if (isOpen && relatedTarget !== input.current && relatedTarget !== opener.current) close();
  };
  const menu: OpensMenu = {
    listId: isOpen ? listId : undefined,
    activeId,
    leave: leaves,
    press: (event) => isOpen && pressed(event, press.current),
  };
  const props: Omit<CommandsProps, 'series' | 'field' | 'promise'> = {
    search: text.slice(SLASH.length).trimStart(),
    listId,
    press,
    highlight: useCallback(highlight, []),
    taken: () => leave(written),
    close,
  };
  return {
    isOpen,
    change,
    toggle: isOpen ? close : open,
    opener,
    leave: leaves,
    menu,
    props,
  };
}

/** While the menu is still on its way, Enter must not send what is only half a search. */
function pressed(event: KeyboardEvent, press: PressKey | undefined): boolean {
  if (press) return press(event);
  if (event.key === 'Enter') event.preventDefault();
  return event.key === 'Enter';
}
