import HME from 'h264-mp4-encoder';

/** A real, tiny H.264 clip: eight grey frames. */
export async function smallClip(): Promise<Uint8Array> {
  const encoder = await HME.createH264MP4Encoder();
  encoder.width = 32;
  encoder.height = 32;
  encoder.frameRate = 8;
  encoder.initialize();
  for (let frame = 0; frame < 8; frame++) encoder.addFrameRgba(new Uint8Array(32 * 32 * 4).fill(120 + frame));
  encoder.finalize();
  const bytes = encoder.FS.readFile(encoder.outputFilename);
  encoder.delete();
  return bytes;
}
