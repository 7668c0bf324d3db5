import { writeFileSync } from 'node:fs';
import { describeRoutes } from './describe-routes.ts';

// `npm run routes`: writes docs/routes.md.
writeFileSync('docs/routes.md', describeRoutes());
