import { View } from '@tarojs/components';
import type { Offence as Told } from '#domain/offences/offence';
import { useOffence } from '../../../features/offence/use-offence';
import { Small, Title } from '../../../ui/text';

/** What was done, in the reader's language where it is known, with the police's own words beside it. */
export function Offence({ told }: { told: Told }) {
  const said = useOffence()(told);
  return (
    <View>
      <Title className="t-offence">{said}</Title>
      <View>
        {said !== told.offence && (
          <Small para className="t-police-words">
            {told.offence}
          </Small>
        )}
      </View>
    </View>
  );
}
