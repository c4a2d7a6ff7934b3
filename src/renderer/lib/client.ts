import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { CONNECT_MESSAGE } from '../../contract/desktop.ts';
import type { Client } from '../../contract/index.ts';

/** True in the desktop window, where the page talks to its host through a MessagePort instead of HTTP. */
const insideDesktopWindow = new URLSearchParams(location.search).get('host') === 'desktop';

// Both ways are in the first script: a file of their own would hold up every first question.
function linkToHost(): ClientLink<ClientContext> {
  if (!insideDesktopWindow) return new HttpLink({ url: `${location.origin}/rpc` });
  const channel = new MessageChannel();
  const link = new PortLink({ port: channel.port1 });
  channel.port1.start();
  window.postMessage(CONNECT_MESSAGE, location.origin, [channel.port2]);
  return link;
}

/** Every operation of the contract, whatever the transport. Rejects with an ORPCError whose code is one of the contract's. */
export const client: Client = createORPCClient(linkToHost());
