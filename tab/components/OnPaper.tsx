import type { ReactNode } from 'react';

interface Props {
  readonly screen: ReactNode;
  readonly paper: ReactNode;
}

/** What is said otherwise on paper, where "you" could be anybody. The rules for printing turn it round. */
export function OnPaper({ screen, paper }: Props) {
  return (
    <>
      <span data-screen>{screen}</span>
      <span data-paper style={{ display: 'none' }}>
        {paper}
      </span>
    </>
  );
}
