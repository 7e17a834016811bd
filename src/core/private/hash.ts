import { createHash } from 'node:crypto';

/** SHA-256 of text, which may come in pieces, hexadecimal. */
export function sha256(...pieces: readonly string[]): string {
  const hash = createHash('sha256');
  pieces.forEach((piece) => hash.update(piece));
  return hash.digest('hex');
}

/** A short digest for labels: 16 hexadecimal digits. */
export function contentHash(text: string): string {
  return sha256(text).slice(0, 16);
}
