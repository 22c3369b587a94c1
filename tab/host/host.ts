import { createContext, useContext } from 'react';

/** The three themes of Teams. */
export type ThemeName = 'default' | 'dark' | 'contrast';
/** Where Teams shows the tab: as a personal tab, beside a meeting, or on its stage. */
export type Surface = 'content' | 'sidePanel' | 'meetingStage';

/** What the tab needs from the program it stands in. Teams in production; a plain object in tests. */
export interface Host {
  /** Entra object id, to keep drafts of two people on one machine apart. Never proof of who asks. */
  readonly userId: string;
  /** BCP 47. */
  readonly locale: string;
  readonly surface: Surface;
  readonly theme: ThemeName;
  /** What a deep link points to inside the tab: `series/<id>`. */
  readonly subPageId?: string;
  onThemeChange(listener: (theme: ThemeName) => void): void;
  /** Puts the 1-on-1 on the meeting's stage, where all can see it; only beside a meeting. @throws when Teams refuses */
  showOnStage?(seriesId: string): Promise<void>;
  /** An access token for the API; another one than `refused`, where Teams has any. @throws when Teams does not answer in time */
  getToken(options?: { readonly refused?: string }): Promise<string>;
}

export const HostContext = createContext<Host | undefined>(undefined);

/** The program around the tab. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('No host around this component');
  return host;
}
