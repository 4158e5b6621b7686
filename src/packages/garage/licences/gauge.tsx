import { Text, View } from '@tarojs/components';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import './gauge.css';

/** How many points are left, as a ring that empties: green, and warning before it ends. */
export function Gauge({ left, full }: { left: number; full: number }) {
  const w = useWords(garage);
  const degrees = Math.round((360 * left) / full);
  const tone = left * 2 > full ? 'good' : left > 3 ? 'warn' : 'bad';
  return (
    <View
      className={`gauge gauge--${tone}`}
      style={{ background: `conic-gradient(currentColor ${degrees}deg, var(--line) ${degrees}deg)` }}
    >
      <View className="gauge__middle">
        <Text className="gauge__number">{`${left}`}</Text>
        <Text className="gauge__word">{w.remaining}</Text>
      </View>
    </View>
  );
}
