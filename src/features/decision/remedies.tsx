import { View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import { useWords } from '../../i18n/language';
import { citations } from '../../i18n/topics/citations';
import { rights } from '../../i18n/topics/rights';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { Heading, Para, Small } from '../../ui/text';
import { goTo } from '../screen/routes';
import { useDay } from '../screen/hooks/use-day';

/** What can be done against a decision, until when, and the rules behind it. The day that is safe stands first. */
export function Remedies({ decision: { remedies, articles, servedOn } }: { decision: Decision }) {
  const w = useWords(rights);
  const c = useWords(citations);
  const day = useDay();
  const { reconsideration, court } = remedies;
  const until = (safe: string, legal: string) =>
    safe === legal ? w.courtBy(day(safe)) : w.courtBy(day(safe), day(legal));
  const suing = court.bySafe && court.by ? until(court.bySafe, court.by) : w.courtAfter(court.daysAfterReconsideration);
  const { viaPoliceArticle } = reconsideration;
  return (
    <View className="t-remedies">
      <Heading>{w.rights}</Heading>
      <Card>
        <Para>{w.reconsider(until(reconsideration.bySafe, reconsideration.by))}</Para>
        <Fact label={w.hears} value={c.list(reconsideration.governments) || w.sameLevel} />
        {viaPoliceArticle && <Small para>{w.viaPolice(viaPoliceArticle)}</Small>}
        <Small para>{w.notTold(day(reconsideration.ifNotTold))}</Small>
        <Fact label={w.court} value={suing} />
        <Small para>{w.before[reconsideration.before]}</Small>
        {(reconsideration.provisional || court.provisional) && <Small para>{w.provisional}</Small>}
        <Small para>{w.basis([articles.due, articles.surcharge, reconsideration.article, court.article])}</Small>
        <Button kind="quiet" className="t-law" label={w.law} onTap={() => goTo('law', { on: servedOn })} />
      </Card>
    </View>
  );
}
