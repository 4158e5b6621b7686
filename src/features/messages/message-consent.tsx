import { View } from '@tarojs/components';
import { useWords } from '../../i18n/language';
import { messages } from '../../i18n/topics/messages';
import type { Consent } from '../../platform/subscribe/types';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, type Tone } from '../../ui/status';
import { Para, Small } from '../../ui/text';
import { useConsent } from './use-consent';

const tones: Record<Consent, Tone> = {
  accepted: 'good',
  rejected: 'calm',
  off: 'warn',
  barred: 'warn',
  failed: 'warn',
};

/**
 * Offers news of new violations, and says what came of it. Nothing where the platform or the service has no messages.
 * close: with it, this is the card that follows the adding of a car, and can be put away.
 */
export function MessageConsent({ close }: { close?: () => void }) {
  const w = useWords(messages);
  const { available, consent, ask } = useConsent();
  if (!available) return null;
  const said = consent && w.consent[consent];
  const question = (
    <View>
      <Button kind={close ? 'plain' : 'quiet'} className="t-tell-me" label={w.tellMe} onTap={ask} />
      {w.once ? (
        <Small para centred>
          {w.once}
        </Small>
      ) : null}
      {consent && said && (
        <Notice tone={tones[consent]} className={`t-consent-${consent}`} title={said.title} text={said.text(w.where)} />
      )}
    </View>
  );
  if (!close) return question;
  return (
    <Card className="t-offer">
      {!consent && <Para>{w.offer}</Para>}
      {question}
      <Button kind="quiet" className="t-later" label={consent ? w.done : w.later} onTap={close} />
    </Card>
  );
}
