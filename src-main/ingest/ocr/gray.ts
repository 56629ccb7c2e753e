/** Arithmetic on grey pictures: size, turning, slicing, and the encodings that recognisers take. */
import { crc32, deflateSync } from 'node:zlib';
import type { Gray } from './types.ts';

/** Grey levels of one bit a pixel (1 is white, rows padded to bytes), or of 3 or 4 bytes a pixel on white paper. */
export function toGray(width: number, height: number, data: ArrayLike<number>, channels: 0 | 3 | 4): Gray {
  const out = new Uint8Array(width * height);
  if (channels === 0) unpackBits(width, height, data, out);
  else {
    for (let i = 0, at = 0; i < out.length; i++, at += channels) {
      const luma = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
      const alpha = channels === 4 ? (data[at + 3] as number) / 255 : 1;
      out[i] = Math.round(luma * alpha + 255 * (1 - alpha));
    }
  }
  return { width, height, data: out };
}

function unpackBits(width: number, height: number, data: ArrayLike<number>, out: Uint8Array): void {
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = data[y * stride + (x >> 3)] as number;
      out[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
}

/** Another size: area means when it shrinks, straight-line interpolation when it grows. */
export function resize(image: Gray, width: number, height: number): Gray {
  const across = resizeAcross(image, width);
  return transpose(resizeAcross(transpose(across), height));
}

function resizeAcross(image: Gray, width: number): Gray {
  if (width === image.width) return image;
  const out = new Uint8Array(width * image.height);
  const step = image.width / width;
  for (let x = 0; x < width; x++) {
    const taps = step > 1 ? areaTaps(x, step, image.width) : lineTaps(x, step, image.width);
    for (let y = 0; y < image.height; y++) {
      let sum = 0;
      for (let i = 0; i < taps.weights.length; i++)
        sum += (image.data[y * image.width + taps.from + i] as number) * (taps.weights[i] as number);
      out[y * width + x] = Math.round(sum);
    }
  }
  return { width, height: image.height, data: out };
}

interface Taps {
  from: number;
  weights: number[];
}

function areaTaps(x: number, step: number, size: number): Taps {
  const low = x * step;
  const high = Math.min(size, low + step);
  const from = Math.floor(low);
  const weights: number[] = [];
  for (let i = from; i < high; i++) weights.push((Math.min(i + 1, high) - Math.max(i, low)) / (high - low));
  return { from, weights };
}

function lineTaps(x: number, step: number, size: number): Taps {
  const at = Math.max(0, Math.min(size - 1, (x + 0.5) * step - 0.5));
  const from = Math.min(Math.floor(at), Math.max(0, size - 2));
  return size === 1 ? { from: 0, weights: [1] } : { from, weights: [1 - (at - from), at - from] };
}

export function transpose({ width, height, data }: Gray): Gray {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x] as number;
  return { width: height, height: width, data: out };
}

/** Turned clockwise by so many quarters. */
export function quarterTurn(image: Gray, quarters: number): Gray {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return image;
  if (turns === 2) return { ...image, data: image.data.slice().reverse() };
  // Clockwise: transpose, then mirror each row; anticlockwise: the rows in reverse order.
  const { width, height, data } = transpose(image);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width);
    if (turns === 1) out.set(row.slice().reverse(), y * width);
    else out.set(row, (height - 1 - y) * width);
  }
  return { width, height, data: out };
}

/** Turned about its centre, paper-white at the corners. `angle` in radians, positive turns clockwise. */
export function rotate(image: Gray, angle: number): Gray {
  const { width, height, data } = image;
  const out = new Uint8Array(data.length).fill(255);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y++) {
    let fromX = cx + cos * -cx + sin * (y - cy);
    let fromY = cy - sin * -cx + cos * (y - cy);
    for (let x = 0; x < width; x++, fromX += cos, fromY -= sin) {
      const x0 = Math.floor(fromX);
      const y0 = Math.floor(fromY);
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const at = y0 * width + x0;
      const fx = fromX - x0;
      const fy = fromY - y0;
      const upper = (data[at] as number) * (1 - fx) + (data[at + 1] as number) * fx;
      const lower = (data[at + width] as number) * (1 - fx) + (data[at + width + 1] as number) * fx;
      out[y * width + x] = Math.round(upper * (1 - fy) + lower * fy);
    }
  }
  return { width, height, data: out };
}

/** The part of a picture inside whole-pixel bounds, which are clamped to it. */
export function crop(image: Gray, left: number, top: number, right: number, bottom: number): Gray {
  const x0 = Math.max(0, Math.min(image.width - 1, Math.floor(left)));
  const y0 = Math.max(0, Math.min(image.height - 1, Math.floor(top)));
  const x1 = Math.max(x0 + 1, Math.min(image.width, Math.ceil(right)));
  const y1 = Math.max(y0 + 1, Math.min(image.height, Math.ceil(bottom)));
  const width = x1 - x0;
  const data = new Uint8Array(width * (y1 - y0));
  for (let y = y0; y < y1; y++)
    data.set(image.data.subarray(y * image.width + x0, y * image.width + x1), (y - y0) * width);
  return { width, height: y1 - y0, data };
}

/** As a binary PGM file: no compression to pay for on either side. */
export function toPgm({ width, height, data }: Gray): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}

/** As a PNG file of grey levels. */
export function toPng({ width, height, data }: Gray): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colour type 0 (grey), no interlace.
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
