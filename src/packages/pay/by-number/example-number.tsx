import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';

/** A number that anybody may try: said before anything that looks like a fine. */
export function ExampleNumber() {
  const w = useWords(pay);
  return <Notice tone="calm" className="t-example-number" title={w.exampleNumber} text={w.exampleNumberText} />;
}

/** Its way on is the open example's. */
export function SeePaying() {
  const w = useWords(pay);
  return <Button className="t-see-paying" label={w.seePaying} onTap={() => goTo('example', { from: 'pay' })} />;
}
