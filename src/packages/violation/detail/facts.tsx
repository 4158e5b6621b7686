import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { PlaceOnMap } from './place-on-map';

export function Facts({ violation: { place, offenceCode, recordNumber } }: { violation: Violation }) {
  const w = useWords(words);
  return (
    <Card>
      <Fact label={w.place} value={place.text} />
      <PlaceOnMap place={place} />
      <Fact label={w.code} value={offenceCode} />
      <View>{recordNumber && <Fact label={w.record} value={recordNumber} />}</View>
    </Card>
  );
}
