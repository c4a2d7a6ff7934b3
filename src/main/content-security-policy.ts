import { pagePolicy } from '../api/page-policy.ts';
import { MEDIA_SCHEME } from '../contract/desktop.ts';

/** What the window's page may load: itself, and pictures and clips of its own room. No network. */
export const contentSecurityPolicy = pagePolicy(`${MEDIA_SCHEME}:`);
