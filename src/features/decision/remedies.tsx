import { View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import { useWords } from '../../i18n/language';
import { rights } from '../../i18n/topics/rights';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { Heading, Para, Small } from '../../ui/text';
import { goTo } from '../screen/routes';

/** What can be done against a decision, until when, and the rules behind it. */
export function Remedies({
  decision: {
    remedies: { reconsideration, court },
    articles,
    servedOn,
    provisional,
  },
}: {
  decision: Decision;
}) {
  const w = useWords(rights);
  const suing = court.by ? w.courtBy(court.by) : w.courtAfter(court.daysAfterReconsideration);
  return (
    <View className="t-remedies">
      <Heading>{w.rights}</Heading>
      <Card>
        <Para>{w.reconsider(reconsideration.by)}</Para>
        <Fact label={w.hears} value={reconsideration.governments.join('；') || w.sameLevel} />
        <Fact label={w.court} value={suing} />
        <Small para>{w.before[reconsideration.before]}</Small>
        {provisional && <Small para>{w.provisional}</Small>}
        <Small para>{w.basis([articles.due, articles.surcharge, reconsideration.article, court.article])}</Small>
        <Button kind="quiet" className="t-law" label={w.law} onTap={() => goTo('law', { on: servedOn })} />
      </Card>
    </View>
  );
}
