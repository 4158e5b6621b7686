import { Text, View } from '@tarojs/components';
import { useMoment } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { offices as words } from '../../../i18n/topics/offices';
import { violation } from '../../../i18n/topics/violation';
import { tell } from '../../../platform/dialogs';
import { openMap } from '../../../platform/maps';
import { call } from '../../../platform/phone-call';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Status } from '../../../ui/status';
import { Small } from '../../../ui/text';
import { distanceIn, type Listed } from './in-order';
import './office.css';

/** One office: whether it does it, whether it is open, how far it is; a tap leads there or calls. */
export function Office({ of: office }: { of: Listed }) {
  const w = useWords(words);
  const { name, does, note, metres, hours } = office;
  return (
    <Card className="t-office">
      <View className="office__head">
        <Text className="office__name">{name}</Text>
        <View>{metres !== undefined && <Distance metres={metres} />}</View>
      </View>
      <View className="office__states">
        <DoesIt of={office} />
        <Opening of={office} />
      </View>
      <Small>{hours ? <Hours of={hours} /> : ''}</Small>
      <Small>{does ? does.map((service) => w.does[service]).join(w.and) : ''}</Small>
      <Small>{note ?? ''}</Small>
      <Ways of={office} />
    </Card>
  );
}

function DoesIt({ of: { doesIt } }: { of: Listed }) {
  const w = useWords(words);
  if (doesIt === null) return <Status tone="calm" text={w.doesUnknown} />;
  return doesIt ? <Status tone="good" text={w.doesIt} /> : <Status tone="bad" className="t-not" text={w.doesItNot} />;
}

/** A kind of day with all its spans: Workdays 09:00–12:00, 13:30–17:00. */
function Hours({ of: hours }: { of: NonNullable<Listed['hours']> }) {
  const w = useWords(words);
  const kinds = [...new Set(hours.map(({ on }) => on))];
  const spansOf = (kind: (typeof kinds)[number]) =>
    hours.filter(({ on }) => on === kind).map(({ from, to }) => `${from}–${to}`);
  return <Text>{kinds.map((kind) => `${w.days[kind]} ${spansOf(kind).join(w.and)}`).join(w.spans)}</Text>;
}

function Distance({ metres }: { metres: number }) {
  const w = useWords(words);
  const distance = distanceIn(metres);
  return (
    <Text className="office__distance t-distance">
      {'metres' in distance ? w.metres(distance.metres) : w.kilometres(distance.kilometres)}
    </Text>
  );
}

function Opening({ of: { opening } }: { of: Listed }) {
  const w = useWords(words);
  const moment = useMoment();
  const { state, changesAt } = opening;
  if (state === 'unknown') return <Status tone="calm" text={w.unknownHours} />;
  return state === 'open' ? (
    <Status tone="good" className="t-is-open" text={w.open(changesAt && changesAt.slice(11, 16))} />
  ) : (
    <Status tone="warn" className="t-is-closed" text={w.closed(changesAt && moment(changesAt))} />
  );
}

function Ways({ of: { name, address, latitude, longitude, phone } }: { of: Listed }) {
  const w = useWords(words);
  const v = useWords(violation);
  const hasPlace = latitude !== null && longitude !== null;
  const go = () => hasPlace && void openMap({ name, latitude, longitude }).then((came) => came || tell(v.mapClosed));
  return (
    <View className="office__ways">
      {hasPlace ? (
        <Row icon="pin" className="t-map" title={address} note={w.way} onTap={() => void go()} />
      ) : (
        <Row icon="pin" tone="calm" title={address} />
      )}
      {phone ? (
        <Row icon="phone" className="t-call" title={phone} onTap={() => call(phone)} />
      ) : (
        <Row icon="phone" tone="calm" title={w.noPhone} />
      )}
    </View>
  );
}
