import { packageTests } from '@monorepo/config/vitest';

export default packageTests();
