import { makeStyles, Select } from '@fluentui/react-components';
import type { Area } from '@rapport/core/domain/agenda';
import { areas, isArea } from '../../components/areas';
import { useSay } from '../../host/language';

const useStyles = makeStyles({ picker: { minWidth: 0, maxWidth: '100%' } });

interface Props {
  readonly area: Area;
  choose(area: Area): void;
}

/** What a talking point is about: a small picker. */
export function AreaPicker({ area, choose }: Props) {
  const say = useSay();
  return (
    <Select
      className={useStyles().picker}
      size="small"
      aria-label={say('agenda.area.label')}
      value={area}
      onChange={(_, { value }) => isArea(value) && choose(value)}
    >
      {areas.map((each) => (
        <option key={each} value={each}>
          {say(`area.${each}`)}
        </option>
      ))}
    </Select>
  );
}
