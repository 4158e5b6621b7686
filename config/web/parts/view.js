export { createElement } from 'react';
export { render } from 'react-dom';
