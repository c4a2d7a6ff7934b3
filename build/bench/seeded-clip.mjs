// A worker that makes one short, real clip. The encoder takes over the errors of the thread that it runs in.
import { parentPort } from 'node:worker_threads';
import HME from 'h264-mp4-encoder';

const WIDTH = 256;
const FRAMES = 16;

const encoder = await HME.createH264MP4Encoder();
encoder.width = WIDTH;
encoder.height = WIDTH;
encoder.frameRate = 8;
encoder.initialize();
for (let frame = 0; frame < FRAMES; frame++) {
  encoder.addFrameRgba(new Uint8Array(WIDTH * WIDTH * 4).fill(100 + frame * 4));
}
encoder.finalize();
parentPort?.postMessage(encoder.FS.readFile(encoder.outputFilename));
