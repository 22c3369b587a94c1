import { Button } from '@fluentui/react-components';
import { PersonArrowRightRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useRef, useState } from 'react';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';
import { HandOverSteps } from './HandOverSteps';
import { Section } from './Section';

/** The report gets a new manager, and chooses what that one sees. */
export function HandOver({ series }: { readonly series: SeriesView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const back = () => {
    setOpen(false);
    // After React has put the button back.
    setTimeout(() => button.current?.focus());
  };
  return (
    <Section
      title={say('settings.handOver')}
      text={say('settings.handOver.text', { name: firstNameOf(series.other.name) })}
    >
      {open ? (
        <HandOverSteps series={series} back={back} />
      ) : (
        <div>
          <Button ref={into(button)} icon={<PersonArrowRightRegular />} onClick={() => setOpen(true)}>
            {say('settings.handOver.open')}
          </Button>
        </div>
      )}
    </Section>
  );
}
