import { View } from '@tarojs/components';
import type { Objectable } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { Choice } from '../../../ui/choice';
import { Title } from '../../../ui/text';
import type { Ground } from './use-object';

type Props = { objectable: Objectable; chosen: Ground | undefined; choose: (ground: Ground) => void };

/** The grounds that the police hear; the chosen one leads on. */
export function GroundStep({ objectable: { grounds }, chosen, choose }: Props) {
  const w = useWords(rights);
  return (
    <View>
      <Title>{w.whichGround}</Title>
      <Choice<Ground>
        name={w.whichGround}
        value={chosen}
        onChange={choose}
        options={grounds.map(({ ground }) => ({
          value: ground,
          label: w.grounds[ground],
          className: `t-ground-${ground}`,
        }))}
      />
    </View>
  );
}
