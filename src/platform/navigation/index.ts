export { goBackOne, openPage, pagesOpen } from './open';
