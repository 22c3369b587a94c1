import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** For screen readers only. */
export function VisuallyHidden(props: {
  readonly children: ReactNode;
  readonly role?: 'status';
  readonly id?: string;
}) {
  return <span className={useStyles().hidden} {...props} />;
}
