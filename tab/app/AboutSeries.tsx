import type { SeriesView } from '@rapport/core/contract/views';
import { type ReactNode, useMemo } from 'react';
import { AboutContext } from '../components/notices';

/** What is told by the screens inside is about this 1-on-1. */
export function AboutSeries({ series, children }: { readonly series: SeriesView; readonly children: ReactNode }) {
  const { id, other } = series;
  const about = useMemo(() => ({ seriesId: id, name: other.name }), [id, other.name]);
  return <AboutContext value={about}>{children}</AboutContext>;
}
