import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { assertNever } from '@rapport/core/domain/errors';
import type { Say } from '@rapport/core/locales/say';
import type { SaveState } from '../client/autosave';
import { sentenceOf } from '../client/problems';
import { useNow, useSay } from '../host/language';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  trouble: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

/** How the saving goes: "Saving…", "Saved.", or what is wrong and what happens next. */
export function SaveLine({ state, retry }: { readonly state: SaveState; retry(): void }) {
  const styles = useStyles();
  const say = useSay();
  const trouble = state.kind === 'retrying' || state.kind === 'refused';
  return (
    <span className={trouble ? styles.trouble : styles.line}>
      <span aria-hidden>{state.kind === 'retrying' ? <Countdown until={state.at} /> : wordsFor(state, say)}</span>
      {trouble && (
        <>
          {' '}
          <Link as="button" inline onClick={retry}>
            {say('common.tryAgain')}
          </Link>
        </>
      )}
      {/* Says it once, not every second. */}
      <VisuallyHidden role="status">{wordsFor(state, say)}</VisuallyHidden>
    </span>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const say = useSay();
  const seconds = Math.max(1, Math.ceil((until - useNow(1_000)) / 1_000));
  return <>{say('common.save.retrying', { seconds })}</>;
}

function wordsFor(state: SaveState, say: Say): string {
  switch (state.kind) {
    case 'idle':
    case 'waiting':
    case 'conflict':
      return '';
    case 'saving':
      return say('common.save.saving');
    case 'saved':
      return say('common.save.saved');
    case 'retrying':
      return say('common.save.retryingSoon');
    case 'refused':
      return say('common.save.refused', { reason: sentenceOf(state.error, say) });
    default:
      return assertNever(state);
  }
}
