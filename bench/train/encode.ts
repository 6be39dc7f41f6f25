/** Trees as the data that ships. */
import { LEAF, UNIT } from '../../core/clean/judge/forest.ts';
import type { Tree } from './boost.ts';

const view = new DataView(new ArrayBuffer(4));

/** Bits of a number as a half-precision float. */
function halfBits(value: number): number {
  const rounded = Math.f16round(value);
  view.setFloat32(0, rounded);
  const bits = view.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  if (!Number.isFinite(rounded)) return sign | 0x7c00;
  const exponent = ((bits >>> 23) & 255) - 127;
  const fraction = bits & 0x7fffff;
  if (exponent >= -14) return sign | ((exponent + 15) << 10) | (fraction >> 13);
  return sign | Math.round(Math.abs(rounded) * 2 ** 24);
}

/** Three bytes a node, in preorder; see `core/clean/judge/forest.ts`. */
export function encode(trees: readonly Tree[]): string {
  const bytes: number[] = [];
  const put = (tree: Tree, at: number): void => {
    const node = tree[at];
    if (!node) return;
    if (node.feature < 0) {
      const value = Math.max(-32768, Math.min(32767, Math.round(node.value * UNIT))) & 0xffff;
      bytes.push(LEAF, value & 255, value >> 8);
      return;
    }
    const bits = halfBits(node.threshold);
    bytes.push(node.feature, bits & 255, bits >> 8);
    put(tree, node.left);
    put(tree, node.right);
  };
  for (const tree of trees) put(tree, 0);
  return Buffer.from(bytes).toString('base64');
}
