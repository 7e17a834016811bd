import { workloadRule } from './entry-rule';
import { items, literal } from './values';

const PORTS = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp))?$/i;

/** `expose` is for people and for other programs that read the file; nobody checks it. */
export const exposeSyntax = workloadRule(
  { id: 'expose.syntax', about: "What 'expose' lists are ports.", pack: 'baseline', keys: ['expose'] },
  ({ name, body }, report) => {
    for (const [index, value] of items(body.expose)) {
      const text = literal(value);
      const [, first, last = first] = PORTS.exec(text ?? '') ?? [];
      if (text !== undefined && !(Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= 65_535)) {
        report({ at: `expose[${index}]`, message: `'${name}' exposes '${text}', which is no port`, fix: "write '8080', a range '8000-8010' or '53/udp'" });
      }
    }
  },
);
