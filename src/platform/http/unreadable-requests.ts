import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** Longest part of an address between two slashes; ours are ids and short words. */
export const longestAddressPart = 100;

/** The address as it came, or one that no page has when it cannot be decoded: then the page for that answers in Dutch. */
export function readableAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const [path = ''] = url.split(/[?#]/u);
  if (isReadable(path)) return url;
  return path.startsWith('/api/') ? '/api/onleesbaar' : '/onleesbaar';
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path)
      .split('/')
      .every((part) => part.length <= longestAddressPart && !part.includes('\0'));
  } catch {
    return false;
  }
}

const answers: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'De aanvraag heeft te lange kopregels.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'De aanvraag duurde te lang.'],
};
const unreadable = ['400 Bad Request', 'De aanvraag is niet te lezen.'] as const;

/** Answers what is not even HTTP; there is no request to answer on. */
export function answerNoHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.writable && error.code !== 'ECONNRESET') {
    const [status, sentence] = answers[error.code ?? ''] ?? unreadable;
    const headers = `Content-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(sentence)}`;
    socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n${headers}\r\n\r\n${sentence}`);
  }
  socket.destroy(error);
}
