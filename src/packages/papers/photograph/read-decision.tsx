import { Text, View } from '@tarojs/components';
import type { PaperReading } from '#contract/tickets';
import { goOn } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/photo';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/status';
import { AlsoRead, ReadValue } from './read-value';

/** The number beside its crop, before anything is looked up. Only a sure one leads straight to the check page. */
export function ReadDecision({ reading: { fields } }: { reading: PaperReading }) {
  const w = useWords(photo);
  const number = fields.find(({ name }) => name === 'decisionNumber');
  if (!number || number.state === 'type') {
    return (
      <Notice tone="warn" className="t-type-it" title={w.typeIt} text={w.typeText}>
        <Button kind="plain" className="t-by-hand" label={w.byHand} onTap={() => goOn('byNumber')} />
      </Notice>
    );
  }
  const pay = (paidFor: 'mine' | 'other') => goOn('check', { decisions: number.value, paidFor });
  return (
    <View>
      <Card><ReadValue field={number} /><AlsoRead fields={fields.filter((field) => field !== number)} /></Card>
      <Text className="small para">{number.state === 'sure' ? w.compare : w.doubtful}</Text>
      {number.state === 'sure'
        ? <View><Button className="t-mine" label={w.mine} onTap={() => pay('mine')} /><Button kind="plain" className="t-other" label={w.other} onTap={() => pay('other')} /></View>
        : <Button className="t-right" label={w.right} onTap={() => goOn('byNumber', { no: number.value })} />}
      <Button kind="quiet" className="t-wrong" label={w.wrong} onTap={() => goOn('byNumber', { no: number.value, edit: '1' })} />
    </View>
  );
}
