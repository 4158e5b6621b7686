import {
  GatewayRefused,
  GatewayUnanswered,
  type Found,
  type Gateway,
  type Refusal,
} from '../../../server/payments/gateway';
import type { GatewayModel } from './gateway-model';
import { refuseClose, refuseQuestion } from './refusals';
import { gatewayLosses, NoAnswer, send, type Asker } from './wire';
import type { World } from '../world/world';

/** A gateway as one service node reaches it: over a net that loses things, from servers that are busy, with keys that change. */
export function gatewayBehindNet(
  world: World,
  node: Asker & { step(): Promise<void> | undefined },
  model: GatewayModel,
): Gateway {
  async function asked<T>(what: string, effect: () => T, unsigned: () => T, refused?: () => T): Promise<T> {
    const once = () => send(world, node, gatewayLosses, () => answer(world, { effect, unsigned, refused }));
    await node.step();
    world.log(`${model.name} ${what}`);
    try {
      return await once().catch((error: unknown) => bySecondAddress(error, once));
    } catch (error) {
      throw error instanceof NoAnswer ? new GatewayUnanswered(error.message) : error;
    } finally {
      await node.step();
    }
  }
  /** What the first address did not answer goes to the second in the same words, whatever became of it at the first. */
  function bySecondAddress<T>(error: unknown, once: () => Promise<T>): Promise<T> {
    if (!(error instanceof NoAnswer) || model.name !== 'wechat' || !world.befalls('secondAddress')) throw error;
    return once().then(unsureIfRefused);
  }
  return {
    open: (order) =>
      asked(
        'open',
        () => model.open(order),
        () => ({ kind: 'refused', refusal: signError }),
      ),
    query: (number) =>
      asked(
        'query',
        () => model.query(number),
        () => refuseOrDeny(world),
        () => refuseQuestion(world, model.name, 'order'),
      ),
    close: (number) =>
      asked(
        'close',
        () => model.close(number),
        () => 'unclear',
        () => refuseClose(world, model.name),
      ),
    refund: (refund) =>
      asked(
        'refund',
        () => model.refund(refund),
        () => ({ kind: 'refused', refusal: signError }),
      ),
    queryRefund: (refund) =>
      asked(
        'refund query',
        () => model.queryRefund(refund),
        () => {
          throw new GatewayRefused(signError);
        },
        () => refuseQuestion(world, model.name, 'refund'),
      ),
    betweenRefundsMs: model.name === 'wechat' ? 61_000 : 3000,
  };
}

/** What the second address refuses, the first may yet do: the product takes it for not known. */
function unsureIfRefused<T>(answer: T): T {
  const refused = answer as { kind?: string; refusal?: Refusal };
  if (refused.kind !== 'refused' || refused.refusal!.meaning === 'not_now') return answer;
  return { ...answer, refusal: { ...refused.refusal, meaning: 'not_known' } };
}

const signError: Refusal = { code: 'SIGN_ERROR', meaning: 'our_fault', message: '', requestId: '' };

/** Whoever does not like our signature says so; a server of theirs that is behind may not know the order yet. */
function refuseOrDeny(world: World): Found {
  if (world.chance.happens(0.5)) return { kind: 'absent' };
  throw new GatewayRefused(signError);
}

/** The answer, unless the server is in trouble; one signed with a key we do not know yet proves nothing, whatever it did. */
type Answers<T> = { effect: () => T; unsigned: () => T; refused: (() => T) | undefined };

function answer<T>(world: World, { effect, unsigned, refused }: Answers<T>): T {
  if (!world.gatewaysAreUp()) throw new NoAnswer('outage');
  if (world.befalls('serverError')) throw new NoAnswer('status 500');
  if (world.befalls('throttled')) throw new NoAnswer('FREQUENCY_LIMITED');
  if (world.befalls('unsignedRefusal')) return unsigned();
  if (refused && world.befalls('questionRefused')) return refused();
  const done = effect();
  if (world.keysRotating()) throw new NoAnswer('an answer without a valid signature');
  return done;
}
