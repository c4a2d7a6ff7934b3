import type { Client } from '../../../contract/index.ts';

export type BackupState = Awaited<ReturnType<Client['backups']['state']>>;
