// Owns the invented notes that pictures and journeys begin with. They come in the way a user's would: as a backup.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bringIn, saveBackup } from './steps.mjs';

export const BACKUP = fileURLToPath(new URL('../fixtures/backup-1.json', import.meta.url));

// The entries of the store once the page has taken the backup in and saved one itself, fit for `app.seed`.
export async function fixture({ page, app }, file = BACKUP) {
  await app.open('#/data');
  await bringIn(page, await readFile(file));
  await saveBackup(page, app);
  return app.store();
}
