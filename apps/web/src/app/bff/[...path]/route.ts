import { forwardToBff } from '@/lib/forward-to-bff.ts';

/** The bff, at this application's own origin. Where it is, is known when the process starts, not when it is built. */
export {
  forwardToBff as GET,
  forwardToBff as POST,
  forwardToBff as PUT,
  forwardToBff as PATCH,
  forwardToBff as DELETE,
};
