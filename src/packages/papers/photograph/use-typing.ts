import { useRouter } from '@tarojs/taro';
import { goOn, goTo } from '../../../features/screen/routes';

/** Leads to the form that the photo was to fill in. From the payer's one back leads to the photo; the others end where they began. */
export function useTyping(): () => void {
  const { form } = useRouter().params;
  if (form === 'addCar' || form === 'licences') return () => goOn(form);
  return () => goTo('byNumber');
}
