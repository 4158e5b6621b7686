import { goOn, goTo } from '../../../features/screen/routes';
import { useParams } from '../../../features/screen/hooks/use-params';

/** Leads to the form that the photo was to fill in. From the payer's one back leads to the photo; the others end where they began. */
export function useTyping(): () => void {
  const { form } = useParams();
  if (form === 'addCar' || form === 'licences') return () => goOn(form);
  return () => goTo('byNumber');
}
