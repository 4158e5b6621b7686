import { View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { wayOver } from '../../../platform/way-over';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';

/** In an app that opens no cashier: where one opens, and the way there. */
export function Elsewhere({ decisionNumber }: { decisionNumber: string }) {
  const w = useWords(pay);
  const { copyLink, openInAlipay } = wayOver;
  return (
    <View>
      <Notice tone="warn" className="t-elsewhere" title={w.elsewhere} text={w.elsewhereText} />
      {openInAlipay && (
        <Button className="t-alipay" label={w.openInAlipay} onTap={() => openInAlipay(decisionNumber)} />
      )}
      <Button className="t-copy-link" label={w.copyLink} onTap={copyLink} />
    </View>
  );
}
