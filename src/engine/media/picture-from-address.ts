import type { AssetLibrary } from '../assets/asset-library.ts';
import type { guardedDownload } from '../assets/guarded-download.ts';
import { EngineError } from '../errors.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { Clock } from '../ports.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import type { AssetRow } from '../store/rows.ts';

const BYTE_LIMIT = 40 * 1024 * 1024;

export interface AddressParts {
  readonly assets: Pick<AssetLibrary, 'store'>;
  readonly clock: Clock;
  readonly download: typeof guardedDownload;
  readonly closing: AbortSignal;
}

/**
 * Fetches a picture from a public https address and puts it on disk; its row is still to be entered. Throws
 * INPUT_REFUSED {field: 'imageUrl', reason: 'not-public' | 'not-a-picture' | 'unreachable'}.
 */
export async function pictureFromAddress(
  { assets, clock, download, closing }: AddressParts,
  url: string,
): Promise<AssetRow> {
  try {
    const { bytes } = await download(url, {
      headers: {},
      ownBaseUrl: null,
      signal: closing,
      clock,
      byteLimit: BYTE_LIMIT,
    });
    return await assets.store(bytes, 'image');
  } catch (error) {
    closing.throwIfAborted();
    const reason = reasonOf(error);
    if (reason === null) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new EngineError('INPUT_REFUSED', message, { field: 'imageUrl', reason }, error);
  }
}

function reasonOf(error: unknown): string | null {
  if (error instanceof JobFailure && error.code === 'wrong-type') return 'not-a-picture';
  if (!(error instanceof ProviderFailure)) return null;
  if (error.outcome.kind === 'invalid') return 'not-public';
  return error.outcome.kind === 'empty' ? 'not-a-picture' : 'unreachable';
}
