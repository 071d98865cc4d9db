// Owns the invented notes that pictures and journeys begin with. They come in the way a user's would: as a backup.

import { fileURLToPath } from 'node:url';

export const BACKUP = fileURLToPath(new URL('../fixtures/backup-1.json', import.meta.url));

// The entries of the store once the page has taken the backup in, fit for `app.seed`.
export async function fixture({ page, app }) {
  await app.open('#/data');
  await bringIn(page, BACKUP);
  return app.store();
}

// The acts on the data screen, one line each. None until there is that screen, and then the store stays empty.
async function bringIn() {}
