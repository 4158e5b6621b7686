import { sideBySide } from './lib/parts';
import { format, rooms, rules, types } from './lib/style';

/** Types, rooms, rules and format of everything: npm run lint. */
void sideBySide([rules(), ...types(), format(), rooms()]).then(({ isWell, complaints }) => {
  process.stdout.write(complaints);
  process.exit(isWell ? 0 : 1);
});
