import fc from 'fast-check';
import { isLong } from './long.ts';

/** `npm test` tries the same sample in every run; `npm run test:long` and `npm run fuzz` another each time. */
if (!isLong) fc.configureGlobal({ seed: 20_261_122 });
