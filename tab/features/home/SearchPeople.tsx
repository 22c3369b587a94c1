import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useSay } from '../../host/language';

const useStyles = makeStyles({ box: { width: '100%', maxWidth: 'none' } });

interface Props {
  readonly value: string;
  change(value: string): void;
}

/** Finds one of my 1-on-1s by the other's name. */
export function SearchPeople({ value, change }: Props) {
  const say = useSay();
  return (
    <SearchBox
      className={useStyles().box}
      value={value}
      aria-label={say('home.search')}
      placeholder={say('home.search')}
      onChange={(_, data) => change(data.value)}
    />
  );
}
