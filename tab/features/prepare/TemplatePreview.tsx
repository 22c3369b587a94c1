import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { type ReactNode, useId } from 'react';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import type { OfferedTemplate } from './offeredTemplates';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  about: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  points: { listStyleType: 'none', margin: 0, padding: 0 },
  point: { overflowWrap: 'anywhere', minWidth: 0, '> label': { minWidth: 0 } },
});

interface Props {
  readonly series: SeriesView;
  readonly template: OfferedTemplate;
  /** The texts of the points that are not wanted. */
  readonly left: ReadonlySet<string>;
  leave(left: ReadonlySet<string>): void;
  /** What else one can do with it. */
  readonly children?: ReactNode;
}

/** What a template is for, and its points: all of them come along unless somebody takes a tick away. */
export function TemplatePreview({ series, template, left, leave, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const nameId = useId();
  const { name, about, purpose, points } = template;
  const focus = (series.meeting.purpose ?? series.proposedPurpose).kind;
  const change = (text: string, isWanted: boolean) => {
    const next = new Set(left);
    if (isWanted) next.delete(text);
    else next.add(text);
    leave(next);
  };
  return (
    <section className={styles.preview} aria-labelledby={nameId}>
      <h3 id={nameId} className={styles.name} dir="auto">
        {name}
      </h3>
      {about && <p className={styles.about}>{about}</p>}
      {purpose && (
        <p className={styles.about}>
          {say(purpose === focus ? 'template.fits' : 'template.focus', { purpose: say(`purpose.${purpose}`) })}
        </p>
      )}
      <ul className={styles.points}>
        {points.map(({ text }) => (
          <li key={text}>
            <Checkbox
              className={styles.point}
              label={<span dir="auto">{text}</span>}
              checked={!left.has(text)}
              onChange={(_, { checked }) => change(text, checked === true)}
            />
          </li>
        ))}
      </ul>
      {children}
      <WhoSeesThis otherName={series.other.name} />
    </section>
  );
}
