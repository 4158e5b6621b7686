import { Text, View } from '@tarojs/components';
import type { Car } from '#contract/cars';
import { goTo } from '../../features/screen/routes';
import { SourceSays } from '../../features/source/source-says';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Hero } from '../../ui/hero';
import { Icon } from '../../ui/icon';
import { Money } from '../../ui/money';
import { daysUntil, sourcesOf, standingOf, type Standing as Stands } from './standing-of';
import './standing.css';

/** The service quotes so many decisions at once. */
const mostAtOnce = 20;

/** How all cars stand, above all else; who said so; and once for each source what is the matter with it. */
export function Standing({ cars, isKnown }: { cars: readonly Car[]; isKnown: boolean }) {
  const stands = standingOf(cars, isKnown);
  const sources = sourcesOf(cars);
  const answered = sources.filter(({ state }) => state === 'live');
  // Days are counted by the clock of the answer: a phone may be days behind, and its owner read of days that are over.
  const now = isKnown && answered[0] ? Date.parse(answered[0].asOf) : Date.now();
  return (
    <View>
      {sources
        .filter(({ state }) => state !== 'live')
        .map((source) => (
          <SourceSays key={`${source.name} ${source.reason}`} source={source} />
        ))}
      {stands.kind !== 'unknown' && (
        <Hero tone={stands.kind === 'clear' ? 'good' : stands.kind === 'due' ? 'due' : 'calm'} className="t-standing">
          {answered.map((source) => (
            <SourceSays key={source.name} source={source} onHero />
          ))}
          {stands.kind === 'due' ? <Due stands={stands} now={now} /> : <NothingToDo stands={stands} />}
        </Hero>
      )}
    </View>
  );
}

function Due({ stands: { payableFen, decisions, toPay, toHandle, payBy }, now }: { stands: Stands; now: number }) {
  const w = useWords(home);
  const days = payBy === null ? null : daysUntil(payBy, now);
  const counts = [toPay > 0 && w.toPay(toPay), toHandle > 0 && w.toHandle(toHandle)].filter(Boolean).join(' · ');
  return (
    <View>
      <Text className="standing__line">{counts}</Text>
      {payableFen > 0 && (
        <View className="standing__amounts">
          <Money amount={payableFen} size="hero" className="t-payable" />
          {days !== null && (
            <View className="standing__days">
              {days >= 0 && <Text className="standing__count">{`${days}`}</Text>}
              <Text className="standing__line">{days >= 0 ? w.daysLeft(days) : w.overdue}</Text>
            </View>
          )}
        </View>
      )}
      {payableFen > 0 && decisions.length <= mostAtOnce && (
        <Button
          kind="hero"
          className="t-pay"
          label={decisions.length > 1 ? w.payAll : w.pay}
          onTap={() => goTo('check', { decisions: decisions.join(','), paidFor: 'mine' })}
        />
      )}
    </View>
  );
}

/** Green only when nothing at all is open; what is on its way is counted. */
function NothingToDo({ stands: { kind, beingPaid, underReview } }: { stands: Stands }) {
  const w = useWords(home);
  const counts = [beingPaid > 0 && w.beingPaid(beingPaid), underReview > 0 && w.underReview(underReview)];
  return (
    <View className="standing__clear">
      <Icon name={kind === 'clear' ? 'seal' : 'hourglass'} className="standing__sign" />
      <View className="standing__words">
        <Text className="standing__title">{kind === 'clear' ? w.clearTitle : counts.filter(Boolean).join(' · ')}</Text>
        <Text className="standing__line">{kind === 'clear' ? w.clearText : w.openText}</Text>
      </View>
    </View>
  );
}
