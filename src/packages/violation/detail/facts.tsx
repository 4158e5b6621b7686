import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { groupsOfFour } from '#domain/input/decision-number';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { Fact } from '../../../ui/fact';
import { Rows } from '../../../ui/row';
import { PlaceOnMap } from './place-on-map';

export function Facts({ violation: { place, offenceCode, recordNumber } }: { violation: Violation }) {
  const w = useWords(words);
  return (
    <Rows>
      <PlaceOnMap place={place} />
      <Fact label={w.code} value={offenceCode} />
      <View>{recordNumber && <Fact label={w.record} value={groupsOfFour(recordNumber)} />}</View>
    </Rows>
  );
}
