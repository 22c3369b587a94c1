import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { ComponentProps } from 'react';
import { isLine, LineField } from '../../components/LineField';

/** The one line of a talking point. */
export function PointText(props: Omit<ComponentProps<typeof LineField>, 'max'>) {
  return <LineField max={MAX_POINT_TEXT} {...props} />;
}

/** Whether a text can be a talking point. */
export function isPointText(text: string): boolean {
  return isLine(text, MAX_POINT_TEXT);
}
