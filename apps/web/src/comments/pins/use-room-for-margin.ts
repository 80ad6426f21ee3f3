import { useMedia } from '../../ui/use-media.ts';

/** From here on the notes stand beside the text; see `withMargin` in ui/page.module.css. */
export const useRoomForMargin = () => useMedia('(min-width: 1100px)');
