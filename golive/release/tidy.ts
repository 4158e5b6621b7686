// A process of its own: what it reads packages with is installed with the build's packages, which production leaves out.
import type { Target } from '../package';
import { inlineStyles } from './inline-styles';
import { tidyPackage } from './tidy-package';

const [target, folder] = process.argv.slice(2);
tidyPackage(target as Target, folder!, process.env.TARO_APP_NAME);
if (target === 'h5') inlineStyles(folder!);
