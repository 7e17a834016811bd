import { Ulimit } from '../../src/resources/ulimit';

test('has a soft and a hard value', () => {
  expect(Ulimit._renderAll([Ulimit.of('nofile', 20_000, 40_000), Ulimit.of('nproc', 100), Ulimit.of('core', 0, -1), Ulimit.unlimited('memlock')])).toEqual({
    nofile: { soft: 20_000, hard: 40_000 },
    nproc: { soft: 100, hard: 100 },
    core: { soft: 0, hard: -1 },
    memlock: { soft: -1, hard: -1 },
  });
});

test.each([
  [
    () => Ulimit.of('files', 1),
    "'files' is no limit that the engine knows; use one of core, cpu, data, fsize, locks, memlock, msgqueue, nice, nofile, nproc, rss, rtprio, rttime, sigpending, stack [ulimit.name]",
  ],
  [() => Ulimit.of('nofile', -2), "soft limit 'nofile' is -2; give a whole number from -1 on [ulimit.value]"],
  [() => Ulimit.of('nofile', 1, 1.5), "hard limit 'nofile' is 1.5; give a whole number from -1 on [ulimit.value]"],
  [() => Ulimit.of('nofile', 2, 1), "soft limit 'nofile' is 2, above the hard limit 1; give a hard limit that is not lower [ulimit.value]"],
  [() => Ulimit.of('nofile', -1, 1), "soft limit 'nofile' is -1, above the hard limit 1; give a hard limit that is not lower [ulimit.value]"],
  [() => Ulimit._renderAll([Ulimit.of('nofile', 1), Ulimit.of('nofile', 2)]), "limit 'nofile' is given twice; leave one of them out [ulimit.conflict]"],
])('refuses what no engine accepts (%#)', (make, message) => {
  expect(make).toThrow(message);
});
