import { View } from '@tarojs/components';
import { MessageConsent } from '../../features/messages/message-consent';
import { useOffer } from '../../features/messages/use-offer';
import { LoadFailure } from '../../features/screen/load-failure';
import { goTo } from '../../features/screen/routes';
import { useTabWords } from '../../features/screen/use-tab-words';
import { useTitle } from '../../features/screen/use-title';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { Page } from '../../ui/page';
import { Row, Rows } from '../../ui/row';
import { Skeleton } from '../../ui/skeleton';
import { Heading, Small } from '../../ui/text';
import { Actions } from './actions';
import { CarCard } from './car-card';
import { FirstVisit } from './first-visit';
import { Standing } from './standing';
import { useHome } from './use-home';
import './index.css';

export default function HomePage() {
  useTitle('fines');
  useTabWords();
  const w = useWords(home);
  const { cars, isKnown, failure, reload, scan, pending } = useHome({ other: w.scanned, refused: w.notScanned });
  const [offered, closeOffer] = useOffer();
  return (
    <Page>
      <View>
        <LoadFailure failure={failure} retry={reload} text={cars && w.offline} />
      </View>
      <View>
        <Pending payments={pending} />
      </View>
      <View>
        {!cars && !failure && <Skeleton lines={4} />}
        {cars && cars.length > 0 && <Standing cars={cars} isKnown={isKnown} />}
        {cars?.length === 0 && <FirstVisit />}
      </View>
      <Actions scan={scan} />
      <View>
        {cars && cars.length > 0 && <Heading>{w.myCars}</Heading>}
        {cars?.map((car) => (
          <CarCard key={car.id} car={car} isKnown={isKnown} />
        ))}
      </View>
      <View>{offered && <MessageConsent close={closeOffer} />}</View>
      <Rows>
        <Row icon="plus" className="t-add-car" title={w.addCar} note={w.addCarNote} onTap={() => goTo('addCar')} />
      </Rows>
      <Small className="official">{w.official}</Small>
    </Page>
  );
}

/** Every payment whose end is not known yet, with the way to it. */
function Pending({ payments }: { payments: readonly string[] }) {
  const w = useWords(home);
  if (payments.length === 0) return null;
  return (
    <Rows>
      {payments.map((id) => (
        <Row
          key={id}
          icon="hourglass"
          tone="warn"
          className="t-pending"
          title={w.pending}
          note={w.pendingText}
          onTap={() => goTo('result', { id })}
        />
      ))}
    </Rows>
  );
}
