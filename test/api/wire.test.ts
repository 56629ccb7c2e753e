import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/api/errors.ts';
import { fromWire, toWire, wireSerializers } from '../../src-main/api/wire.ts';

function roundTrip(data: unknown): unknown {
  const serializer = wireSerializers.find((one) => one.condition(data));
  if (serializer === undefined) throw new Error('no serializer');
  return serializer.deserialize(JSON.parse(JSON.stringify(serializer.serialize(data))));
}

describe('typed arrays on the wire', () => {
  it('keeps bytes, also past one 32 KB piece and out of a larger buffer', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31) & 255);
    expect(roundTrip(bytes)).toEqual(bytes);
    expect(roundTrip(bytes.subarray(5, 12))).toEqual(bytes.slice(5, 12));
  });

  it('keeps float32 values bit for bit', () => {
    const floats = new Float32Array([0, -0, 1.1, 1e-38, Number.POSITIVE_INFINITY, 3.4e38]);
    const back = roundTrip(floats.subarray(1));
    expect(back).toBeInstanceOf(Float32Array);
    expect(new Uint32Array((back as Float32Array).buffer)).toEqual(new Uint32Array(floats.slice(1).buffer));
  });
});

describe('errors on the wire', () => {
  it('carries code, sentence and id there and back', () => {
    const info = { code: 'internal', message: 'Something broke.', id: 'e-1' } as const;
    const wire = toWire(info);
    const back = fromWire(new ORPCError(wire.code, JSON.parse(JSON.stringify(wire.toJSON()))));
    expect(back).toBeInstanceOf(AppError);
    expect(back.toJSON()).toEqual(info);
  });

  it('says which input was refused', () => {
    const refused = new ORPCError('BAD_REQUEST', { data: { issues: [{ message: 'Too small', path: ['ids', 0] }] } });
    expect(fromWire(refused).toJSON()).toEqual({
      code: 'bad_request',
      message: 'This was not accepted: ids.0: Too small.',
    });
  });

  it('calls a broken link network', () => {
    expect(fromWire(new Error('Cannot send message, WebSocket is not open.')).code).toBe('network');
  });
});
