export interface Crumb {
  href: string;
  label: string;
}

/** The way up from this page; the page itself is not in it. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="utrecht-breadcrumb-nav" aria-label={label}>
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol kp-crumbs">
        {crumbs.map((crumb) => (
          <li className="utrecht-breadcrumb-nav__item" key={crumb.href}>
            <a className="utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link" href={crumb.href}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface Tab {
  href: string;
  label: string;
  count?: number | undefined;
  isCurrent: boolean;
}

/** Views of the same thing, as links: each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="kp-tabs" aria-label={label}>
      <ul className="kp-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a className="kp-tabs__link" href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="kp-nav__count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
