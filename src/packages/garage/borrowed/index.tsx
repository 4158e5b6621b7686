import { View } from '@tarojs/components';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { BorrowedCarCard } from './borrowed-car';
import { Offer } from './offer';
import { useBorrowed } from './use-borrowed';

/** What its owner lends: the offer behind a link, then the cars themselves. */
export default function BorrowedPage() {
  useTitle('fines');
  const w = useWords(lend);
  const { offer, cars, failure, reload, name, setName, busy, refused, take, giveBack } = useBorrowed();
  const canTake = offer?.offer && !offer.isOwn;
  return (
    <Page {...(canTake && { footer: <Button className="t-take" label={w.take} busy={busy} onTap={take} /> })}>
      <LoadFailure failure={failure} retry={reload} />
      {!offer && !cars && !failure && <Skeleton like="car" />}
      {refused && refused.field !== 'name' && <Refusal key={refused.text} className="t-refused" title={refused.text} />}
      {offer && <Offer of={offer} />}
      {canTake && (
        <Field
          className="t-name"
          label={w.name}
          hint={w.nameHint}
          value={name}
          onChange={setName}
          maxLength={20}
          error={refused?.field === 'name' ? refused.text : undefined}
        />
      )}
      {cars && <Cars cars={cars} giveBack={giveBack} />}
    </Page>
  );
}

type CarsProps = { cars: NonNullable<ReturnType<typeof useBorrowed>['cars']> } & Pick<
  ReturnType<typeof useBorrowed>,
  'giveBack'
>;

function Cars({ cars, giveBack }: CarsProps) {
  const w = useWords(lend);
  return (
    <View>
      <Title>{w.borrowed}</Title>
      {cars.length === 0 && (
        <Outcome icon="car" tone="calm" word={w.none} className="t-none">
          <Small centred>{w.noneText}</Small>
        </Outcome>
      )}
      {cars.map((car) => (
        <BorrowedCarCard key={car.loan.id} car={car} giveBack={giveBack} />
      ))}
    </View>
  );
}
