import { View } from '@tarojs/components';
import type { Objectable } from '#contract/violations';
import { SentPictures } from '../../../features/evidence/evidence-pictures';
import { isReady, isUnderWay } from '../../../features/evidence/shown-picture';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Card } from '../../../ui/card';
import { Label } from '../../../ui/field';
import { Notice } from '../../../ui/status';
import { Para, Small, Title } from '../../../ui/text';
import type { Objecting } from './use-object';

type Props = { objectable: Objectable } & Pick<Objecting, 'chosen' | 'statement' | 'pictures'>;

/** What will be sent, and until when it has to be answered. */
export function CheckStep({ objectable, chosen, statement, pictures: { all } }: Props) {
  const w = useWords(rights);
  const o = useWords(objections);
  const day = useDay();
  const article = objectable.grounds.find(({ ground }) => ground === chosen)?.article;
  const ready = all.filter(isReady);
  const failed = all.filter((one) => !isReady(one) && !isUnderWay(one)).length;
  return (
    <View>
      <Title>{w.checkTitle}</Title>
      <Card>
        <Label>{o.ground}</Label>
        <Para>{w.grounds[chosen!]}</Para>
        <View>{article && <Small para>{w.basis([article])}</Small>}</View>
        <Label>{w.statement}</Label>
        <Para>{statement || w.noStatement}</Para>
        <Label>{o.picturesChosen}</Label>
        <Para>{ready.length > 0 ? o.pictureCount(ready.length) : o.noPictures}</Para>
      </Card>
      <View>{ready.length > 0 && <SentPictures all={ready} />}</View>
      <View>{failed > 0 && <Notice tone="warn" className="t-some-failed" title={o.someFailed(failed)} />}</View>
      <Notice tone="calm" title={w.answerBy(day(objectable.answerBy))} text={w.beforeSending} />
      <View>{objectable.provisional && <Small para>{w.provisional}</Small>}</View>
    </View>
  );
}
