import { StoryInAddress } from '../../ui/story-in-address.tsx';
import { OpenPage } from './open-page.tsx';
import './play.css';

/** A story being played: one page fills the view. */
export function PlayPage() {
  return <StoryInAddress className="play">{(story) => <OpenPage story={story} />}</StoryInAddress>;
}
