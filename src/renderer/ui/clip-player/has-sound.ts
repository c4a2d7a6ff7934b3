/** What browsers tell about the sound of a clip, each in its own way. */
interface SoundFacts {
  readonly audioTracks?: { readonly length: number };
  readonly mozHasAudio?: boolean;
  readonly webkitAudioDecodedByteCount?: number;
}

/** True once the browser knows that the clip has sound; some only know after its first moments were decoded. */
export function hasSound(video: HTMLVideoElement): boolean {
  const { audioTracks, mozHasAudio, webkitAudioDecodedByteCount } = video as HTMLVideoElement & SoundFacts;
  return (audioTracks?.length ?? 0) > 0 || mozHasAudio === true || (webkitAudioDecodedByteCount ?? 0) > 0;
}
