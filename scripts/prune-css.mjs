/** The design-system class names in our sources. A name that ends in "-" was built with a variable and stands for all that follow it. */
export function usedNames(sources) {
  const names = new Set();
  for (const source of sources) for (const [name] of source.matchAll(/\b(?:utrecht|nl)-[\w-]+/g)) names.add(name);
  const beginnings = [...names].filter((name) => name.endsWith('-'));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** Leaves out the rules whose classes occur on no page. */
export function keepUsedRules(css, isUsed) {
  return splitRules(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''))
    .map(({ selector, body }) => {
      if (selector.startsWith('@')) {
        const inner = keepUsedRules(body, isUsed);
        return inner.trim() === '' ? '' : `${selector}{${inner}}`;
      }
      const kept = selector.split(/,(?![^(]*\))/).filter((part) => classesOf(part).every(isUsed));
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .join('\n');
}

/** Leaves out the tokens that nothing asks for, directly or through another token. */
export function keepUsedTokens(tokensCss, css) {
  const values = new Map();
  for (const [, name, value] of tokensCss.matchAll(/(--[\w-]+):\s*([^;]+);/g)) values.set(name, value);
  const needed = new Set();
  const open = namesAskedFor(css);
  while (open.length > 0) {
    const name = open.pop();
    if (needed.has(name) || !values.has(name)) continue;
    needed.add(name);
    open.push(...namesAskedFor(values.get(name)));
  }
  return `:root{${[...needed].map((name) => `${name}:${values.get(name)};`).join('\n')}}`;
}

function namesAskedFor(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
}

// What stands inside :not() need not be on a page for the rule to apply.
function classesOf(selector) {
  return [...selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map((match) => match[1]);
}

function splitRules(css) {
  const rules = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (css[at] === '}') {
      depth -= 1;
      if (depth === 0) {
        rules.push({ selector: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
        start = at + 1;
      }
    }
  }
  return rules;
}
