import { Text, View } from '@tarojs/components';
import type { PaperReading } from '#contract/tickets';
import { goOn } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/photo';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';
import { ReadDecision } from './read-decision';
import { ReadDrivingLicence, ReadVehicleLicence } from './read-licence';

/** What was recognised, and what can be done with it. */
export function Reading({ reading, again }: { reading: PaperReading; again: () => void }) {
  const w = useWords(photo);
  const { paper } = reading;
  const plate = reading.fields.find(({ name }) => name === 'plate')?.value;
  return (
    <View className={`t-paper-${paper}`}>
      <Text className="title">{w.kinds[paper]}</Text>
      {(paper === 'simplified_decision' || paper === 'general_decision') && <ReadDecision reading={reading} />}
      {paper === 'vehicle_licence' && <ReadVehicleLicence reading={reading} />}
      {paper === 'driving_licence' && <ReadDrivingLicence reading={reading} />}
      {paper === 'parking_notice' && (
        <Notice tone="warn" title={w.parking} text={w.parkingText}>
          <Button kind="plain" className="t-add-car" label={w.fields.plate} onTap={() => goOn('addCar', { ...(plate && { plate }) })} />
        </Notice>
      )}
      {paper === 'compulsory_measure' && <Notice tone="warn" title={w.measure} text={w.measureText} />}
      {paper === 'unknown' && <Notice tone="warn" title={w.unknown} text={w.unknownText} />}
      <Button kind="quiet" className="t-again" label={w.again} onTap={again} />
      {paper === 'unknown' && <Button kind="quiet" className="t-by-hand" label={w.byHand} onTap={() => goOn('byNumber')} />}
    </View>
  );
}
