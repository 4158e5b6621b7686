import { Text, View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import { useWords } from '../../i18n/language';
import { rights } from '../../i18n/topics/rights';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Row } from '../../ui/facts';
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
      <Text className="heading">{w.rights}</Text>
      <Card>
        <Text className="para">{w.reconsider(reconsideration.by)}</Text>
        <Row label={w.hears} value={reconsideration.government ?? w.sameLevel} />
        <Row label={w.court} value={suing} />
        <Text className="small para">{w.before[reconsideration.before]}</Text>
        {provisional && <Text className="small para">{w.provisional}</Text>}
        <Text className="small para">
          {w.basis([articles.due, articles.surcharge, reconsideration.article, court.article])}
        </Text>
        <Button kind="quiet" className="t-law" label={w.law} onTap={() => goTo('law', { on: servedOn })} />
      </Card>
    </View>
  );
}
