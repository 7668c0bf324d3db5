import type { Tone } from './tone.ts';

/** Addresses of the built files; written by `scripts/build-assets.mjs` to `dist/public/manifest.json`. */
export interface AssetManifest {
  stylesheet: string;
  script: string;
  logo: string;
  icon: string;
  font: string;
  /** Token files that a municipality can choose, by name. */
  themes: Readonly<Record<string, string>>;
}

export interface NavigationItem {
  href: string;
  label: string;
  /** A number to act on, shown after the label. */
  count?: number | undefined;
}

/** Ends the session after a while without use, and says so in time. */
export interface IdleWarning {
  seconds: number;
  warningSeconds: number;
  keepAliveUrl: string;
  signedOutUrl: string;
}

/** Everything around the body of a page. */
export interface Frame {
  assets: AssetManifest;
  navigation: readonly NavigationItem[];
  /** Path of this page: marks the item of the navigation that it belongs to. */
  currentPath?: string | undefined;
  language?: 'nl' | 'en' | undefined;
  /** Name of the municipality or region. */
  organisation?: string | undefined;
  theme?: string | undefined;
  actor?: { name: string; role: string } | undefined;
  signOutUrl?: string | undefined;
  /** A sentence shown on every page, such as that the people are made up. */
  ribbon?: string | undefined;
  flash?: { tone: Tone; text: string } | undefined;
  idle?: IdleWarning | undefined;
  /** Lets search engines list the page. */
  isForEverybody?: boolean | undefined;
  footer?: { text: string; links: readonly { href: string; label: string }[] } | undefined;
}
