import { View } from '@tarojs/components';
import { MessageConsent } from '../../features/messages/message-consent';
import { useOffer } from '../../features/messages/use-offer';
import { LoadFailure } from '../../features/screen/load-failure';
import { goTo } from '../../features/screen/routes';
import { useTitle } from '../../features/screen/use-title';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { canScan } from '../../platform/scan';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Notice } from '../../ui/status';
import { Heading, Para, Small, Title } from '../../ui/text';
import { CarCard } from './car-card';
import { useHome } from './use-home';
import './index.css';

export default function HomePage() {
  useTitle('fines');
  const w = useWords(home);
  const { cars, failure, reload, scan, pending } = useHome({ other: w.scanned, refused: w.notScanned });
  const [offered, closeOffer] = useOffer();
  return (
    <Page>
      <Title>{w.title}</Title>
      {pending && (
        <View className="t-pending" onClick={() => goTo('result', { id: pending })}>
          <Notice tone="warn" title={w.pending} text={w.pendingText} />
        </View>
      )}
      <Ways scan={scan} />
      <Heading>{w.myCars}</Heading>
      <LoadFailure failure={failure} retry={reload} text={cars && w.offline} />
      {!cars && !failure && <Skeleton />}
      {cars?.map((car) => (
        <CarCard key={car.id} car={car} />
      ))}
      {cars?.length === 0 && <NoCars />}
      {offered && <MessageConsent close={closeOffer} />}
      <Button kind="plain" className="t-add-car" label={`＋ ${w.addCar}`} onTap={() => goTo('addCar')} />
      <More />
      <Small className="official">{w.official}</Small>
    </Page>
  );
}

/** The ways to a decision that was handed over on the road. */
function Ways({ scan }: { scan: () => Promise<void> }) {
  const w = useWords(home);
  return (
    <View>
      <Button className="t-by-number" label={w.byNumber} onTap={() => goTo('byNumber')} />
      <Button className="t-photograph" kind="plain" label={w.photograph} onTap={() => goTo('photograph')} />
      {canScan && <Button className="t-scan" kind="plain" label={w.scan} onTap={() => void scan()} />}
    </View>
  );
}

function NoCars() {
  const w = useWords(home);
  return (
    <Card>
      <Para>{w.empty}</Para>
      <Button
        kind="plain"
        className="t-add-by-photo"
        label={`＋ ${w.addByPhoto}`}
        onTap={() => goTo('photograph', { form: 'addCar' })}
      />
    </Card>
  );
}

function More() {
  const w = useWords(home);
  return (
    <View className="more">
      <Button kind="quiet" className="more__button t-licences" label={w.licences} onTap={() => goTo('licences')} />
      <Button kind="quiet" className="more__button t-payments" label={w.payments} onTap={() => goTo('payments')} />
      <Button kind="quiet" className="more__button t-settings" label={w.settings} onTap={() => goTo('settings')} />
    </View>
  );
}
