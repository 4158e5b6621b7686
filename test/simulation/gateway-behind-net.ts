import { GatewayUnanswered, type Gateway } from '../../server/payments/gateway';
import type { GatewayModel } from './gateway-model';
import { gatewayLosses, NoAnswer, send, type Asker } from './wire';
import type { World } from './world';

/** A gateway as one service node reaches it: over a net that loses things, from servers that are busy, with keys that change. */
export function gatewayBehindNet(world: World, node: Asker & { step(): Promise<void> | undefined }, model: GatewayModel): Gateway {
  async function asked<T>(what: string, effect: () => T): Promise<T> {
    await node.step();
    world.log(`${model.name} ${what}`);
    try {
      return await send(world, node, gatewayLosses, () => answer(world, effect));
    } catch (error) {
      throw error instanceof NoAnswer ? new GatewayUnanswered(error.message) : error;
    } finally {
      await node.step();
    }
  }
  const unsigned = () => world.befalls('unsignedRefusal');
  return {
    open: (order) => asked('open', () => (unsigned() ? { kind: 'refused' as const, code: 'SIGN_ERROR' } : model.open(order))),
    query: (number) => asked('query', () => (unsigned() ? { kind: 'absent' as const } : model.query(number))),
    close: (number) => asked('close', () => (unsigned() ? 'unclear' as const : model.close(number))),
    refund: (refund) => asked('refund', () => (unsigned() ? { kind: 'refused' as const, code: 'SIGN_ERROR' } : model.refund(refund))),
  };
}

/** The answer, unless the server is in trouble; one signed with a key we do not know yet proves nothing, whatever it did. */
function answer<T>(world: World, effect: () => T): T {
  if (world.befalls('serverError')) throw new NoAnswer('status 500');
  if (world.befalls('throttled')) throw new NoAnswer('FREQUENCY_LIMITED');
  const done = effect();
  if (world.keysRotating()) throw new NoAnswer('an answer without a valid signature');
  return done;
}
