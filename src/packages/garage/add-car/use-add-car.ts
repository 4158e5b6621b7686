import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { parseLastSix } from '#domain/last-six';
import { mayMissADigit, normalisePlate, parsePlate } from '#domain/plate';
import { addCar } from '../../../api/cars';
import { offerMessages } from '../../../features/messages/use-offer';
import { goBack } from '../../../features/screen/routes';
import { useAct, type Failure } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { wordsFor } from '../../../i18n/refusal';

export const plateTypes = ['02', '52', '01', '51', '07'] as const;
export type PlateType = (typeof plateTypes)[number];

type Faults = { plate?: string; lastSix?: string };

/** Faults stand at their field and nothing that was typed is lost. */
export function useAddCar() {
  const given = useRouter().params;
  const [plate, setPlate] = useDraft('plate', normalisePlate(decodeURIComponent(given.plate ?? '')));
  const [chosenType, setChosenType] = useState(plateTypes.find((type) => type === given.type));
  const [lastSix, setLastSix] = useDraft('last-six', given.six);
  const [faults, setFaults] = useState<Faults>({});
  const { act, busy, failure, clear } = useAct();
  const plateType = chosenType ?? (plate.length === 8 ? '52' : '02');

  function add(): void {
    const [parsed, six] = [parsePlate(plate), parseLastSix(lastSix)];
    setFaults({
      ...(!parsed.ok && { plate: wordsFor(parsed.error) }),
      ...(!six.ok && { lastSix: wordsFor(six.error) }),
    });
    if (!parsed.ok || !six.ok) return;
    void act(async () => {
      await addCar({ plate: parsed.value.plate, plateType, lastSix: six.value });
      forgetDrafts('plate', 'last-six');
      offerMessages();
      goBack();
    });
  }
  const change = (set: () => void) => {
    clear();
    setFaults({});
    set();
  };
  return {
    plate,
    plateType,
    lastSix,
    busy,
    add,
    setPlateType: setChosenType,
    setPlate: (text: string) => change(() => setPlate(normalisePlate(text).slice(0, 8))),
    setLastSix: (text: string) => change(() => setLastSix(text.toUpperCase())),
    ...shownFaults(faults, failure),
    mayMissADigit: mayMissADigit(plate),
  };
}

/** What was found here before asking, else what the service found: at its field, or over the form. */
function shownFaults({ plate, lastSix }: Faults, failure: Failure | undefined) {
  const at = (field: string) => (failure?.field === field ? failure.text : undefined);
  return {
    plateFault: plate ?? at('plate'),
    lastSixFault: lastSix ?? at('lastSix'),
    otherFault: failure && failure.field !== 'plate' && failure.field !== 'lastSix' ? failure.text : undefined,
  };
}
