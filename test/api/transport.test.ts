import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src-main/api/base64.ts';
import { AppError } from '../../src-main/api/errors.ts';
import { fromWireError, toWireError, typedArraySerializers } from '../../src-main/api/transport.ts';

interface Serializer {
  condition: (data: unknown) => boolean;
  serialize: (data: unknown) => unknown;
  deserialize: (text: unknown) => unknown;
}

function roundTrip(data: unknown): unknown {
  const serializer = (typedArraySerializers as readonly unknown[] as readonly Serializer[]).find((s) =>
    s.condition(data),
  );
  return serializer?.deserialize(JSON.parse(JSON.stringify(serializer.serialize(data))));
}

describe('typed arrays on the wire', () => {
  it('keep every bit, as views into a larger buffer too', () => {
    const floats = new Float32Array([0, -0, Number.NaN, 1.1, 1e-38, Number.POSITIVE_INFINITY, 3.4e38]).subarray(1);
    const back = roundTrip(floats) as Float32Array;
    expect(back).toBeInstanceOf(Float32Array);
    expect([...back]).toEqual([...floats]);
    const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31) & 255);
    expect(roundTrip(bytes)).toEqual(bytes);
    expect(roundTrip(bytes.subarray(5, 12))).toEqual(bytes.slice(5, 12));
    expect(roundTrip(Int32Array.of(1, -2, 2 ** 31 - 1))).toEqual(Int32Array.of(1, -2, 2 ** 31 - 1));
  });

  it('use the base64 that everyone else reads', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length) & 255);
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual(bytes);
    }
  });

  it('refuse what is no base64 or is cut short', () => {
    const floats = typedArraySerializers[1]!;
    expect(() => floats.deserialize(toBase64(Uint8Array.of(1, 2, 3)))).toThrow(/cut short/);
    expect(() => fromBase64(42)).toThrow(/base64/);
    for (const text of ['***', 'AAA', 'A\u00e9==', 'A=AA', 'AA==AAAA'])
      expect(() => fromBase64(text)).toThrow(TypeError);
  });
});

describe('errors on the wire', () => {
  it('come back with code, sentence and id, without the cause', () => {
    const wire = toWireError(new AppError('internal', 'Broken.', { id: 'abc', cause: new Error('inside') }));
    expect(wire.cause).toBeUndefined();
    const json = JSON.parse(JSON.stringify(wire.toJSON()));
    expect(fromWireError(new ORPCError(json.code, json)).toJSON()).toEqual({
      code: 'internal',
      message: 'Broken.',
      id: 'abc',
    });
  });

  it('put the library’s own failures into words', () => {
    expect(fromWireError(new ORPCError('NOT_FOUND')).code).toBe('bad_request');
    expect(fromWireError(new ORPCError('TEAPOT', { status: 418 })).code).toBe('internal');
    expect(fromWireError(new DOMException('stop', 'AbortError')).code).toBe('cancelled');
    expect(fromWireError(new Error('socket hang up')).code).toBe('network');
  });
});
