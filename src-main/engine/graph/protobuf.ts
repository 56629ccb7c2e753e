/**
 * The little of protocol buffers (encoding, not parsing) that a GraphDef needs: a message is the concatenation of its fields.
 * https://protobuf.dev/programming-guides/encoding/
 */
export type Message = Buffer;

function varint(value: number | bigint): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value)); // Negative numbers are ten bytes of two's complement.
  const bytes: number[] = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

function tag(field: number, wireType: number): Buffer {
  return varint((field << 3) | wireType);
}

/** An integer, boolean or enum field. */
export function int(field: number, value: number | bigint | boolean): Message {
  return Buffer.concat([tag(field, 0), varint(typeof value === 'boolean' ? Number(value) : value)]);
}

/** A float field. */
export function float(field: number, value: number): Message {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([tag(field, 5), bytes]);
}

/** A string, bytes or embedded message field. */
export function bytes(field: number, value: string | Uint8Array): Message {
  const content = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  return Buffer.concat([tag(field, 2), varint(content.length), content]);
}

/** A map field: one entry message a pair. */
export function map(field: number, entries: Iterable<readonly [string, Message]>): Message {
  const pairs = [...entries].map(([key, value]) => bytes(field, Buffer.concat([bytes(1, key), bytes(2, value)])));
  return Buffer.concat(pairs);
}
