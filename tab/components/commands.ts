import type { SeriesView } from '@rapport/core/contract/views';
import type { KeyboardEvent, RefObject } from 'react';

/** How the field hands its keys to the open menu; true when the menu took one. */
export type PressKey = (event: KeyboardEvent) => boolean;

/** What the menu behind `/` gets from the field it belongs to. The focus stays in the field. */
export interface CommandsProps {
  readonly series: SeriesView;
  /** What stands behind the `/`. */
  readonly search: string;
  /** The id of the list, which the field names. */
  readonly listId: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly press: RefObject<PressKey | undefined>;
  /** Says which choice Enter would take. */
  highlight(optionId: string | undefined): void;
  /** Something was chosen; what was typed to find it goes. */
  taken(): void;
  /** Opens making a promise. */
  promise(): void;
  /** Opens writing down a decision, while they meet. */
  decide?: (() => void) | undefined;
  /** Nothing was chosen. */
  close(): void;
}
