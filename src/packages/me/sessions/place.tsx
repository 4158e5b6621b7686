import { Text, View } from '@tarojs/components';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { sessions as words } from '../../../i18n/topics/sessions';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Status } from '../../../ui/status';
import { Small } from '../../../ui/text';
import type { Session } from './use-sessions';
import './place.css';

type Props = { session: Session; busyWith?: string | undefined; end?: (session: Session) => void };

/** One place: what it is, since when, when it was last in use, and for another than this one the way out. */
export function Place({ session, busyWith, end }: Props) {
  const w = useWords(words);
  const [day, moment] = [useDay(), useMoment()];
  const { id, platform, begunAt, usedAt, own } = session;
  return (
    <Card className={own ? 't-session' : 't-session t-other-session'}>
      <Line>
        <View>
          <Text className="place__name">{w.platforms[platform]}</Text>
          <Small>{usedAt ? w.used(moment(usedAt)) : w.never}</Small>
          <View>{begunAt && <Small>{w.begun(day(begunAt))}</Small>}</View>
        </View>
        <View>
          {own && <Status tone="good" text={w.own} />}
          {end && (
            <Button
              kind="plain"
              slim
              className="t-end"
              label={w.end}
              busy={busyWith === id}
              disabled={busyWith !== undefined}
              onTap={() => end(session)}
            />
          )}
        </View>
      </Line>
    </Card>
  );
}
