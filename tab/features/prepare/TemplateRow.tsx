import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Area } from '@rapport/core/domain/agenda';
import { type ReactNode, useState } from 'react';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  name: { justifyContent: 'flex-start', textAlign: 'start', minWidth: 0, overflowWrap: 'anywhere' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
  points: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A template with its words. */
export interface OfferedTemplate {
  readonly id: string;
  readonly name: string;
  /** What it is for; own ones say nothing. */
  readonly about?: string;
  readonly points: readonly { readonly text: string; readonly area: Area }[];
}

interface Props {
  readonly template: OfferedTemplate;
  readonly otherName: string;
  use(): void;
  /** What else one can do with it. */
  readonly children?: ReactNode;
}

/** A template that opens to show its points before they are put on the agenda. */
export function TemplateRow({ template, otherName, use, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <Button
        className={styles.name}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {template.name}
      </Button>
      {open && (
        <div className={styles.inside}>
          {template.about && <p className={styles.about}>{template.about}</p>}
          <ul className={styles.points}>
            {template.points.map((point) => (
              <li key={point.text}>{point.text}</li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button size="small" appearance="primary" onClick={use}>
              {say('template.use', { count: template.points.length })}
            </Button>
            {children}
            <WhoSeesThis otherName={otherName} />
          </div>
        </div>
      )}
    </li>
  );
}
