import { KernelManager } from '@jupyterlab/services/lib/kernel';
import { ServerConnection } from '@jupyterlab/services/lib/serverconnection';
import { address } from '../page/address';

// The page speaks Jupyter's plain JSON. Offering the binary protocol first would cost a failed handshake with each server that has only JSON.
class JsonWebSocket extends WebSocket {
  constructor(url: string | URL) {
    super(url);
  }
}

/** The Jupyter gateway that the page came from. The cookie that came with the page is the key to it. */
export function gateway(): KernelManager {
  // Below the page's own address, as a proxy may have put the book in a folder of its own.
  const baseUrl = new URL(address(''), location.href).href;
  const serverSettings = ServerConnection.makeSettings({
    baseUrl,
    wsUrl: baseUrl.replace(/^http/, 'ws'),
    token: '',
    WebSocket: JsonWebSocket,
    init: { credentials: 'same-origin', cache: 'no-store' },
  });
  return new KernelManager({ serverSettings });
}
