import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml } from './escape-html.ts';
import type { Frame, IdleWarning, NavigationItem } from './frame.ts';
import { words } from './words.ts';

const productName = 'Kantelpunt';

/** Renders a whole page: the body by React, the frame around it as text, because that is many times faster. */
export function renderPage(page: { title: string; body: ReactElement; frame: Frame }): string {
  return `${renderHead(page.title, page.frame)}<body class="utrecht-document utrecht-body">${renderTop(page.frame)}<main class="kp-main" id="inhoud" tabindex="-1">${renderFlash(page.frame)}${renderToStaticMarkup(page.body)}</main>${renderBottom(page.frame)}</body></html>`;
}

function renderHead(title: string, frame: Frame): string {
  const { assets } = frame;
  const theme = frame.theme === undefined ? undefined : assets.themes[frame.theme];
  return `<!doctype html><html lang="${frame.language ?? 'nl'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · ${productName}</title>${frame.isForEverybody === true ? '' : '<meta name="robots" content="noindex">'}<meta name="theme-color" content="#0b4650"><link rel="icon" type="image/svg+xml" href="${assets.icon}"><link rel="preload" as="font" type="font/woff2" crossorigin href="${assets.font}"><link rel="stylesheet" href="${assets.stylesheet}">${theme === undefined ? '' : `<link rel="stylesheet" href="${theme}">`}<script type="module" src="${assets.script}"></script></head>`;
}

function renderTop(frame: Frame): string {
  const text = words[frame.language ?? 'nl'];
  return `<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">${text.skip}</a><header class="kp-header">${renderRibbon(frame)}<div class="kp-header__bar"><a class="kp-brand" href="/" aria-label="${productName}, ${text.home}"><img class="kp-brand__mark" src="${frame.assets.logo}" alt="" width="36" height="36"><span class="kp-brand__name">${productName}</span></a>${renderOrganisation(frame)}${renderActor(frame)}</div>${renderNavigation(frame)}</header>`;
}

function renderRibbon({ ribbon }: Frame): string {
  return ribbon === undefined ? '' : `<p class="kp-ribbon">${escapeHtml(ribbon)}</p>`;
}

function renderOrganisation({ organisation }: Frame): string {
  return organisation === undefined ? '' : `<span class="kp-header__organisation">${escapeHtml(organisation)}</span>`;
}

function renderActor(frame: Frame): string {
  if (frame.actor === undefined) return '';
  const signOut =
    frame.signOutUrl === undefined
      ? ''
      : `<form method="post" action="${escapeHtml(frame.signOutUrl)}"><button class="kp-header__sign-out" type="submit">${words[frame.language ?? 'nl'].signOut}</button></form>`;
  return `<div class="kp-actor"><span class="kp-actor__name">${escapeHtml(frame.actor.name)}</span><span class="kp-actor__role">${escapeHtml(frame.actor.role)}</span>${signOut}</div>`;
}

// The same list twice: a <details> for a small screen, since it opens without script, and a bar for a wide one.
function renderNavigation(frame: Frame): string {
  if (frame.navigation.length === 0) return '';
  const text = words[frame.language ?? 'nl'];
  const current = currentItem(frame);
  const items = frame.navigation.map((item) => renderItem(item, item === current)).join('');
  const here = current === undefined ? '' : `<span class="kp-menu__here">${escapeHtml(current.label)}</span>`;
  return `<nav class="kp-nav" aria-label="${text.navigation}"><ul class="kp-nav__list">${items}</ul><details class="kp-menu"><summary class="kp-menu__button">${text.menu}${here}</summary><ul class="kp-menu__list">${items}</ul></details></nav>`;
}

function renderItem(item: NavigationItem, isCurrent: boolean): string {
  const count = item.count === undefined ? '' : `<span class="kp-nav__count">${item.count}</span>`;
  return `<li><a class="kp-nav__link" href="${escapeHtml(item.href)}"${isCurrent ? ' aria-current="page"' : ''}>${escapeHtml(item.label)}${count}</a></li>`;
}

/** The item with the longest path that the page lies under. */
function currentItem({ navigation, currentPath }: Frame): NavigationItem | undefined {
  if (currentPath === undefined) return undefined;
  let found: NavigationItem | undefined;
  for (const item of navigation) {
    const isUnder = currentPath === item.href || currentPath.startsWith(item.href === '/' ? '//' : `${item.href}/`);
    if (isUnder && item.href.length > (found?.href.length ?? 0)) found = item;
  }
  return found;
}

function renderFlash({ flash }: Frame): string {
  if (flash === undefined) return '';
  return `<div class="kp-notice kp-notice--${flash.tone}" role="status"><p class="kp-notice__text">${escapeHtml(flash.text)}</p></div>`;
}

function renderBottom(frame: Frame): string {
  const links = (frame.footer?.links ?? [])
    .map((link) => `<li><a class="kp-footer__link" href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></li>`)
    .join('');
  const text = frame.footer === undefined ? '' : `<p class="kp-footer__text">${escapeHtml(frame.footer.text)}</p>`;
  return `<footer class="kp-footer"><div class="kp-footer__bar"><p class="kp-footer__name">${productName}</p>${text}${links === '' ? '' : `<ul class="kp-footer__links">${links}</ul>`}</div></footer>${frame.idle === undefined ? '' : renderIdle(frame.idle, frame)}`;
}

function renderIdle(idle: IdleWarning, frame: Frame): string {
  const text = words[frame.language ?? 'nl'];
  return `<dialog class="kp-dialog" aria-labelledby="idle-title" data-idle-seconds="${idle.seconds}" data-idle-warning="${idle.warningSeconds}" data-idle-out="${escapeHtml(idle.signedOutUrl)}"><h2 class="utrecht-heading-3" id="idle-title">${text.idleTitle}</h2><p>${text.idleText}</p><form method="post" action="${escapeHtml(idle.keepAliveUrl)}"><button class="nl-button nl-button--primary" type="submit">${text.stay}</button></form></dialog>`;
}
