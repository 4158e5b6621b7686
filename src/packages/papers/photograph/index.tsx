import { useTitle } from '../../../features/screen/hooks/use-title';
import { Aiming } from './aiming';
import { Failed } from './failed';
import { Reading } from './reading';
import { Sending } from './sending';
import { usePhotograph } from './use-photograph';

/** One camera for every paper: what it is decides what comes next. */
export default function PhotographPage() {
  useTitle('fines');
  const { step, isTaking, take, send, retake } = usePhotograph();
  switch (step.kind) {
    case 'aiming':
      return <Aiming code={step.code} isTaking={isTaking} take={take} />;
    case 'sending':
      return <Sending photo={step.photo} percent={step.percent} retake={retake} />;
    case 'failed':
      return <Failed photo={step.photo} code={step.code} send={send} retake={retake} />;
    case 'read':
      return <Reading photo={step.photo} reading={step.reading} retake={retake} />;
  }
}
