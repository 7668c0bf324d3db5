import { writeFileSync } from 'node:fs';
import { describeNeedToKnow } from './describe-need-to-know.ts';
import { describeRoutes } from './describe-routes.ts';

// `npm run routes`: writes docs/routes.md and docs/need-to-know.md.
writeFileSync('docs/routes.md', describeRoutes());
writeFileSync('docs/need-to-know.md', describeNeedToKnow());
