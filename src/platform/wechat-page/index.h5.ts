export { configureBy } from './config';
