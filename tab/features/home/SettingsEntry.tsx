import { Button, makeStyles } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({ entry: { justifyContent: 'flex-start' } });

/** Leads to what is mine: hours, export, who sees what. */
export function SettingsEntry({ isHere }: { readonly isHere: boolean }) {
  const say = useSay();
  return (
    <Button
      as="a"
      className={useStyles().entry}
      appearance={isHere ? 'outline' : 'subtle'}
      icon={<SettingsRegular />}
      href={hrefOf({ page: 'settings' })}
      aria-current={isHere ? 'page' : undefined}
    >
      {say('home.settings')}
    </Button>
  );
}
