import { useSay } from '../../host/language';
import { Row } from './Row';

/** The practice without a figure: who can read what. */
export function Safety({ name }: { readonly name: string }) {
  const say = useSay();
  return (
    <Row
      name={say('doing.practice.safety')}
      sentences={[say('doing.safety.onlyYou'), say('doing.safety.bothOfYou', { name }), say('doing.safety.nobody')]}
    />
  );
}
