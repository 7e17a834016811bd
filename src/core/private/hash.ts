import { createHash } from 'node:crypto';

/** SHA-256 of text, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A short digest for labels: 16 hexadecimal digits. */
export function contentHash(text: string): string {
  return sha256(text).slice(0, 16);
}
