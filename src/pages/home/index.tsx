import { View } from '@tarojs/components';
import { MessageConsent } from '../../features/messages/message-consent';
import { useOffer } from '../../features/messages/use-offer';
import { Foot } from '../../features/operator/foot';
import { LoadFailure } from '../../features/screen/missing/load-failure';
import { goTo } from '../../features/screen/routes';
import { useTabWords } from '../../features/screen/hooks/use-tab-words';
import { useTitle } from '../../features/screen/hooks/use-title';
import { home } from '../../i18n/topics/home';
import { operator } from '../../i18n/topics/operator';
import { choosePreferences, usePreferences, useWords } from '../../i18n/language';
import { LinkToMiniProgram } from '../../platform/mini-program-link';
import { Button } from '../../ui/button';
import { Line } from '../../ui/line';
import { Page } from '../../ui/page';
import { Row, Rows } from '../../ui/row';
import { Skeleton } from '../../ui/skeleton';
import { Heading } from '../../ui/text';
import { Actions } from './actions';
import { CarCard } from './car-card';
import { FirstVisit } from './first-visit';
import { Standing } from './standing';
import { useHome } from './use-home';

export default function HomePage() {
  useTitle('fines');
  useTabWords();
  const w = useWords(home);
  const { cars, isKnown, failure, reload, scan, pending } = useHome({ other: w.scanned, refused: w.notScanned });
  const [offered, closeOffer] = useOffer();
  const hasCars = cars !== undefined && cars.length > 0;
  return (
    <Page>
      <View>
        <LoadFailure isTab failure={failure} retry={reload} text={cars && w.offline} />
      </View>
      <View>
        <Pending payments={pending} />
      </View>
      <View>
        {!cars && !failure && <Skeleton like="home" />}
        {hasCars && <Standing cars={cars} isKnown={isKnown} />}
        {cars?.length === 0 && <FirstVisit />}
      </View>
      <Actions scan={scan} />
      <View>
        {hasCars && <MyCars />}
        {cars?.map((car) => (
          <CarCard key={car.id} car={car} isKnown={isKnown} />
        ))}
      </View>
      <View>{offered && <MessageConsent close={closeOffer} />}</View>
      <Rows>
        <ToMiniProgram />
        <Elder />
        {!hasCars && (
          <Row icon="plus" className="t-add-car" title={w.addCar} note={w.addCarNote} onTap={() => goTo('addCar')} />
        )}
      </Rows>
      <Foot />
    </Page>
  );
}

function MyCars() {
  const w = useWords(home);
  return (
    <Line>
      <Heading>{w.myCars}</Heading>
      <Button kind="quiet" slim className="t-add-car" label={w.addCar} onTap={() => goTo('addCar')} />
    </Line>
  );
}

/** From WeChat's browser, where the account's menu may lead, to what notices and the viewfinder need. */
function ToMiniProgram() {
  const w = useWords(home);
  return (
    <LinkToMiniProgram label={w.inMiniProgram}>
      <Row icon="code" title={w.inMiniProgram} note={w.inMiniProgramNote} />
    </LinkToMiniProgram>
  );
}

/** For whoever cannot read what stands here: the first way on the home page (Order 2021 on apps for older people). */
function Elder() {
  const w = useWords(operator);
  const isLargest = usePreferences().textSize === 'largest';
  return (
    <Row
      icon="letters"
      className="t-elder"
      title={isLargest ? w.notElder : w.elder}
      onTap={() => choosePreferences({ textSize: isLargest ? 'standard' : 'largest' })}
    />
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
