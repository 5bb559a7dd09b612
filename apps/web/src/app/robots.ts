import { type MetadataRoute } from 'next';

/** Only the way in is for everybody. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/sign-in', disallow: '/' } };
}
