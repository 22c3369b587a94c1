import { createContext, useContext, useMemo } from 'react';

/**
 * A short message that goes by itself. An error is told so only where one click asked for something and nothing stands to tell
 * it at; what goes wrong with words is told where they stand, and stays there with them.
 */
export interface Notice {
  readonly text: string;
  readonly intent: 'success' | 'error' | 'info';
  /** With whom the 1-on-1 is that it is about; said where that is not on screen any more. */
  readonly about?: About | undefined;
  /** Takes back what it tells of; offered for ten seconds. */
  undo?(): void;
  /** Tries again what failed. */
  retry?(): void;
}

/** The 1-on-1 that the screen around is about. */
export interface About {
  readonly seriesId: string;
  readonly name: string;
}
export const AboutContext = createContext<About | undefined>(undefined);

/** Where messages are handed in, before and after the part that shows them is loaded. */
export interface NoticeBoard {
  post(notice: Notice): void;
  /** Gets all messages, those that waited first. */
  show(listener: (notice: Notice) => void): () => void;
  /** Says something to screen readers only. */
  announce(text: string): void;
  hear(listener: (text: string) => void): () => void;
}

export function createNoticeBoard(): NoticeBoard {
  const waiting: Notice[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  const hearers = new Set<(text: string) => void>();
  return {
    post(notice) {
      if (listeners.size === 0) waiting.push(notice);
      for (const listener of listeners) listener(notice);
    },
    show(listener) {
      listeners.add(listener);
      for (const notice of waiting.splice(0)) listener(notice);
      return () => listeners.delete(listener);
    },
    announce(text) {
      for (const hearer of hearers) hearer(text);
    },
    hear(listener) {
      hearers.add(listener);
      return () => hearers.delete(listener);
    },
  };
}

export const NoticeBoardContext = createContext<NoticeBoard | undefined>(undefined);

/** The board; what is posted there says what it is about when it is read somewhere else. */
export function useNoticeBoard(): NoticeBoard {
  const board = useContext(NoticeBoardContext);
  const about = useContext(AboutContext);
  if (!board) throw new Error('No notice board around this component');
  return useMemo(
    () => (about ? { ...board, post: (notice) => board.post({ about, ...notice }) } : board),
    [board, about],
  );
}
