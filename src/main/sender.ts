import { DESKTOP_ORIGIN } from '../contract/desktop.ts';

/** The part of Electron's message event that says where a message comes from. */
export interface MessageSource<Frame extends { readonly origin: string; readonly url: string }> {
  /** Null when the frame is gone by now. */
  readonly senderFrame: Frame | null;
  readonly sender: { readonly mainFrame: Frame };
}

/**
 * Whether a message comes from the main frame of a page of ours. The frame's own address is checked too: an empty
 * or about:blank frame bears the origin of its opener.
 */
export function isOurPage<Frame extends { readonly origin: string; readonly url: string }>(
  source: MessageSource<Frame>,
): boolean {
  const frame = source.senderFrame;
  if (frame === null || frame !== source.sender.mainFrame) return false;
  return frame.origin === DESKTOP_ORIGIN && isOurAddress(frame.url);
}

/** Whether an address is exactly of our origin; parsed by hand, since Node gives custom schemes no origin. */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && `${url.protocol}//${url.host}` === DESKTOP_ORIGIN && url.username === '' && url.password === ''
  );
}
