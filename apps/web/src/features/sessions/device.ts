import Bowser from 'bowser';

export interface Device {
  browser: string | undefined;
  system: string | undefined;
  form: 'desktop' | 'mobile' | 'tablet' | 'unknown';
}

/** Which browser on which system a User-Agent header names. People can send anything; nonsense is an unknown device. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { browser: undefined, system: undefined, form: 'unknown' };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const form = platform.type;
  return {
    browser: named(browser.name),
    system: named(os.name),
    form: form === 'desktop' || form === 'mobile' || form === 'tablet' ? form : 'unknown',
  };
}

/** Bowser says an empty text for what it does not know. */
function named(name: string | undefined): string | undefined {
  return name === '' ? undefined : name;
}
