// Run by set-up in a process of its own: does native TensorFlow load, and does it compute?
import { loadTensorflow } from '../../src-main/engine/native.ts';

const tf = loadTensorflow();
const product = tf.matMul(tf.ones([2, 3]), tf.fill([3, 2], 2));
const values = Array.from(await product.data());
if (values.some((value) => value !== 6)) throw new Error(`2 x 3 ones times twos gave ${values.join(', ')}`);
