import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeCall, type BusCall } from './bus-message.ts';
import { busSocketPath } from './session-bus.ts';

const CALL: BusCall = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
  member: 'Unlock',
  signature: '',
  body: [],
};

/**
 * From a machine with the other order of bytes: the answer to 42, `true` in a variant and then an empty `a{sv}`, which
 * is a type that is not known here.
 */
const BIG_ENDIAN_ANSWER = Buffer.from(
  '42020001 0000000c 00000007 00000014 05017500 0000002a 08016700 0676617b 73767d00 00000000 01620000 00000001 00000000'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);

describe('messages of the session bus', () => {
  it('come back as they were sent, whatever the lengths of their strings do to the alignment', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (list, text) => {
        const bytes = encodeCall(7, { ...CALL, signature: 'aos', body: [list, text] });
        const decoded = decodeMessage(bytes);
        expect(decoded?.length).toBe(bytes.length);
        expect(decoded?.message).toMatchObject({ kind: 'call', path: CALL.path, member: 'Unlock', body: [list, text] });
      }),
    );
  });

  it('wait for the rest when only a part has come, and leave what follows', () => {
    const bytes = encodeCall(7, { ...CALL, signature: 's', body: ['default'] });
    for (let length = 0; length < bytes.length; length++) expect(decodeMessage(bytes.subarray(0, length))).toBeNull();
    expect(decodeMessage(Buffer.concat([bytes, bytes]))?.length).toBe(bytes.length);
  });

  it('are refused when they are none or endless, instead of filling the memory', () => {
    expect(() => decodeMessage(Buffer.from('HTTP/1.1 400 Bad Request\r\n'))).toThrow('D-Bus');
    const endless = encodeCall(7, CALL);
    endless.writeUInt32LE(2 ** 31, 4);
    expect(() => decodeMessage(endless)).toThrow('too long');
  });

  it('are understood in the other order of bytes, and up to a type that is not', () => {
    expect(decodeMessage(BIG_ENDIAN_ANSWER)?.message).toMatchObject({ kind: 'answer', replyTo: 42, body: [true] });
  });
});

describe('the address of the session bus', () => {
  it.each([
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus,guid=ab' }, '/run/user/1000/bus'],
    [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=x;unix:guid=ab,path=/tmp/a%20b' }, '/tmp/a b'],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/dbus-x' }, '\0/tmp/dbus-x'],
    [{ XDG_RUNTIME_DIR: '/run/user/1000' }, '/run/user/1000/bus'],
  ])('of %j is %j', (environment, path) => {
    expect(busSocketPath(environment)).toBe(path);
  });

  it.each([{}, { DBUS_SESSION_BUS_ADDRESS: 'autolaunch:' }, { DBUS_SESSION_BUS_ADDRESS: '' }])(
    'of %j is none, which is said instead of guessed',
    (environment) => {
      expect(() => busSocketPath(environment)).toThrow('no session bus');
    },
  );
});
