export { view as enlarge } from './viewer';
