import { Button } from '@fluentui/react-components';
import { Empty } from '../components/ScreenStates';
import { useSay } from '../host/language';

interface Props {
  readonly reference: string;
  retry(): void;
}

/** Something of ours broke: say so, with what to report and a way on. */
export function Crashed({ reference, retry }: Props) {
  const say = useSay();
  return (
    <Empty title={say('error.unexpected', { reference })}>
      <Button appearance="primary" onClick={retry}>
        {say('common.tryAgain')}
      </Button>
      <Button onClick={() => window.location.reload()}>{say('common.reload')}</Button>
    </Empty>
  );
}
