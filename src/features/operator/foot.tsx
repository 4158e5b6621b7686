import { View } from '@tarojs/components';
import { useWords } from '../../i18n/language';
import { operator as words } from '../../i18n/topics/operator';
import { IcpLink } from '../../platform/icp-link';
import { spoken } from '../../ui/spoken';
import { Small } from '../../ui/text';
import { goTo } from '../screen/routes';
import { useRunBy } from './use-run-by';
import './foot.css';

/** At the foot of the home page: whose data this is and who runs it, one tap from how to reach them. */
export function Foot() {
  const w = useWords(words);
  const { operator, sources = [] } = useRunBy().value ?? {};
  return (
    <View className="foot t-foot" {...spoken({ role: 'button' })} onClick={() => goTo('about')}>
      {sources.length > 0 && <Small centred>{w.from(sources.map(({ name }) => name))}</Small>}
      <Small centred>{operator ? `${w.runBy(operator.name)} · ${w.noFee}` : w.noFee}</Small>
      <View>{operator?.icp && <IcpLink number={operator.icp} className="foot__icp t-icp" />}</View>
    </View>
  );
}
