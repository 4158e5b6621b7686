import { View } from '@tarojs/components';
import type { Objectable } from '#contract/violations';
import { useDay } from '../../../features/screen/use-day';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { Card } from '../../../ui/card';
import { Label } from '../../../ui/field';
import { Notice } from '../../../ui/status';
import { Para, Small, Title } from '../../../ui/text';
import type { Ground } from './use-object';

type Props = { objectable: Objectable; chosen: Ground | undefined; statement: string };

/** What will be sent, and until when it has to be answered. */
export function CheckStep({ objectable, chosen, statement }: Props) {
  const w = useWords(rights);
  const day = useDay();
  const article = objectable.grounds.find(({ ground }) => ground === chosen)?.article;
  return (
    <View>
      <Title>{w.checkTitle}</Title>
      <Card>
        <Label>{w.whichGround}</Label>
        <Para>{w.grounds[chosen!]}</Para>
        <View>{article && <Small para>{w.basis([article])}</Small>}</View>
        <Label>{w.statement}</Label>
        <Para>{statement || w.noStatement}</Para>
      </Card>
      <Notice tone="calm" title={w.answerBy(day(objectable.answerBy))} text={w.beforeSending} />
      <View>{objectable.provisional && <Small para>{w.provisional}</Small>}</View>
    </View>
  );
}
