import { acceptDroppedFiles } from './drop.ts';
import { warnBeforeSignOut } from './idle.ts';
import { sendOnce } from './once.ts';
import { followProgress } from './progress.ts';
import { keepStage } from './stage.ts';

// Every page works without these; they only make it nicer.
sendOnce(document);
acceptDroppedFiles(document);
followProgress(document);
keepStage(document);
warnBeforeSignOut(document);
