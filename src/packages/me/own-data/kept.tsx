import { Text, View } from '@tarojs/components';
import type { OwnData } from '#contract/own-data';
import { kept as words } from '../../../i18n/topics/kept';
import { useWords } from '../../../i18n/language';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Plate } from '../../../ui/plate';
import './kept.css';

/** How much of everything is kept; the whole of it is in the copy that one takes. */
export function Kept({ data }: { data: OwnData }) {
  const { cars, licences, payments, reports, notices, follows, invitations, lent } = data;
  const w = useWords(words);
  const [followed] = follows;
  return (
    <Card className="t-kept">
      {cars.length > 0 ? (
        <View className="kept-cars">
          <Text className="kept-cars__label">{w.cars}</Text>
          <View className="kept-cars__plates">
            {cars.map(({ plate, plateType }) => (
              <Plate key={plate + plateType} plate={plate} plateType={plateType} />
            ))}
          </View>
        </View>
      ) : (
        <Fact label={w.cars} value={w.count(0)} />
      )}
      <Fact label={w.licences} value={w.count(licences.length)} />
      <Fact label={w.payments} value={w.count(payments.length)} />
      <Fact label={w.shared} value={w.count(invitations.length + lent.length)} />
      <Fact label={w.reports} value={w.count(reports.length)} />
      <Fact label={w.notices} value={w.count(notices.length)} />
      <Fact
        label={w.follows}
        value={followed ? w.followed(followed.since, followed.notices === 'on') : w.notFollowed}
      />
    </Card>
  );
}
