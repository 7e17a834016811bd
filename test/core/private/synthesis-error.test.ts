import { SynthesisError } from '../../../src/core/private/synthesis-error';

test('its message is the report, and the findings come along as data', () => {
  const findings = [{ id: 'port.conflict', severity: 'error' as const, message: 'twice', fix: 'change one', places: [] }];
  const error = new SynthesisError('synth.findings', 'the report', findings);
  expect([error.name, error.code, error.message, error.findings]).toEqual(['SynthesisError', 'synth.findings', 'the report', findings]);
});
