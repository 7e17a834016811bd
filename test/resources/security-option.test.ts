import { SecurityOption } from '../../src/resources/security-option';

const context = { hostPath: (path: string) => `../${path}`, image: (reference: string) => ({ reference }) };

test.each([
  [SecurityOption.noNewPrivileges(), 'no-new-privileges:true'],
  [SecurityOption.seccompProfile('seccomp.json'), 'seccomp=../seccomp.json'],
  [SecurityOption.seccompUnconfined(), 'seccomp=unconfined'],
  [SecurityOption.appArmor('docker-default'), 'apparmor=docker-default'],
  [SecurityOption.selinux('type:svirt_apache_t'), 'label=type:svirt_apache_t'],
  [SecurityOption.unmaskedPaths(), 'systempaths=unconfined'],
  [SecurityOption.of('credentialspec=file://x.json'), 'credentialspec=file://x.json'],
])('is written as the engine reads it (%#)', (option, text) => {
  expect(option._render(context)).toBe(text);
});

test.each([
  [() => SecurityOption.of(''), 'a security option is empty; give one [security-option.value]'],
  [() => SecurityOption.seccompProfile(''), 'the path of a seccomp profile is empty; give one [security-option.value]'],
])('refuses an empty one (%#)', (make, message) => {
  expect(make).toThrow(message);
});
