import { Image } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { Card } from '../../../ui/card';
import { pictured } from '../../../ui/spoken';
import { Small } from '../../../ui/text';
import './on-phone.css';

/** On a computer: WeChat's cashier opens on a phone, which this code brings to the same decision. */
export function OnPhone({ code }: { code: string }) {
  const w = useWords(pay);
  return (
    <Card className="t-on-phone">
      <Small>{w.onPhone}</Small>
      <Image className="on-phone__code" src={code} {...pictured(w.onPhone)} />
    </Card>
  );
}
