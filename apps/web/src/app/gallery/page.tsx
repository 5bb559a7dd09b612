import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Gallery } from '@/features/gallery/gallery.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gallery');
  return { title: t('title') };
}

export default function GalleryPage() {
  return <Gallery />;
}
