import { useRunBy } from '../operator/use-run-by';
import { goTo } from '../screen/routes';
import { useWords } from '../../i18n/language';
import { garage } from '../../i18n/topics/garage';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/status';

/**
 * What a driver consents to, apart from all else, by binding a car (where it has been) or a licence (a number as good as the ID card's):
 * Personal Information Protection Law, art. 29. It stands above the act that gives it, and removing either withdraws it.
 */
export function BindConsent({ to }: { to: 'car' | 'licence' }) {
  const w = useWords(garage);
  const [title, text] = to === 'car' ? [w.carConsent, w.carConsentText] : [w.consent, w.consentText];
  return (
    <Notice tone="calm" className="t-consent" title={title} text={text}>
      <Button kind="quiet" slim className="t-policy" label={w.policy} onTap={() => goTo('privacy')} />
    </Notice>
  );
}

/** The privacy policy that it is given under, by its day, as it goes with what is bound. */
export function useBindConsent(): { consentTo?: string } {
  const policyFrom = useRunBy().value?.operator?.policyFrom;
  return policyFrom ? { consentTo: policyFrom } : {};
}
