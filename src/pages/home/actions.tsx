import { Text, View } from '@tarojs/components';
import { goTo } from '../../features/screen/routes';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { useCanScan } from '../../platform/scan';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-sources';
import { spoken } from '../../ui/spoken';
import './actions.css';

/** The ways to a decision that was handed over on the road, and to one's points. */
export function Actions({ scan }: { scan: () => Promise<void> }) {
  const w = useWords(home);
  const canScan = useCanScan();
  return (
    <View className="actions">
      {canScan && <Action icon="code" className="t-scan" label={w.scan} onTap={() => void scan()} />}
      <Action icon="camera" className="t-photograph" label={w.photograph} onTap={() => goTo('photograph')} />
      <Action icon="number" className="t-by-number" label={w.byNumber} onTap={() => goTo('byNumber')} />
      <Action icon="licence" className="t-licences" label={w.licences} onTap={() => goTo('licences')} />
    </View>
  );
}

type Props = { icon: IconName; label: string; className: string; onTap: () => void };

const Action = ({ icon, label, className, onTap }: Props) => (
  <View className={`action ${className}`} hoverClass="action--held" {...spoken({ role: 'button' })} onClick={onTap}>
    <View className="action__icon">
      <Icon name={icon} />
    </View>
    <Text>{label}</Text>
  </View>
);
