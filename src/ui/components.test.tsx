import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RadioGroup } from './choice-field.tsx';
import { ErrorSummary, Form } from './form.tsx';
import type { Frame } from './frame.ts';
import { renderPage } from './render-page.ts';
import { Table } from './table.tsx';
import { TextField } from './text-field.tsx';

const hostile = `<script>alert("x")</script>'&`;
const frame: Frame = {
  assets: {
    stylesheet: '/a.css',
    script: '/a.js',
    logo: '/l.svg',
    icon: '/i.svg',
    font: '/f.woff2',
    themes: { zee: '/zee.css' },
  },
  navigation: [
    { href: '/', label: 'Begin' },
    { href: '/zaken', label: 'Zaken' },
    { href: '/zaken/oud', label: 'Oud' },
  ],
};
const page = (around: Partial<Frame>, body: ReactElement = <p />) =>
  renderPage({ title: 'Titel', body, frame: { ...frame, ...around } });

describe('the frame', () => {
  test('shows what people typed as text', () => {
    const html = page({
      organisation: hostile,
      ribbon: hostile,
      actor: { name: hostile, role: hostile },
      flash: { tone: 'ok', text: hostile },
      footer: { text: hostile, links: [{ href: hostile, label: hostile }] },
    });
    expect(html).not.toContain('<script>alert');
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(8);
  });

  test.each([
    ['/zaken/oud/1', 'Oud'],
    ['/zaken/7', 'Zaken'],
    ['/', 'Begin'],
    ['/zakenlijst', undefined],
  ])('marks where %s belongs', (currentPath, label) => {
    const marked = /aria-current="page">(\w+)/.exec(page({ currentPath }))?.[1];
    expect(marked).toBe(label);
  });

  test('takes a known theme and ignores an unknown one', () => {
    expect(page({ theme: 'zee' })).toContain('href="/zee.css"');
    expect(page({ theme: 'maan' })).not.toContain('maan');
  });

  test('has no inline style or script', () => {
    const html = page({ idle: { seconds: 9, warningSeconds: 3, keepAliveUrl: '/blijf', signedOutUrl: '/uit' } });
    expect(html).not.toMatch(/ style=| on\w+=|<script(?! type="module" src=)/);
  });
});

describe('a form', () => {
  test('ties the error to its field, in the field and above the form', () => {
    const html = renderToStaticMarkup(
      <Form action="/x">
        <ErrorSummary title="Fout" errors={{ bsn: 'Klopt niet.' }} />
        <TextField name="bsn" label="BSN" hint="Negen cijfers" error="Klopt niet." />
      </Form>,
    );
    expect(html).toContain('href="#bsn"');
    expect(html).toContain('id="bsn"');
    expect(html).toContain('aria-describedby="bsn-hint bsn-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  test('carries an id of its own when it changes something', () => {
    const post = () => renderToStaticMarkup(<Form action="/x">.</Form>);
    expect(post()).toMatch(/name="_form" value="[0-9a-f-]{36}"/);
    expect(post()).not.toBe(post());
    expect(
      renderToStaticMarkup(
        <Form action="/x" method="get">
          .
        </Form>,
      ),
    ).not.toContain('_form');
  });

  test('has a target for the link to a group of choices', () => {
    const html = renderToStaticMarkup(<RadioGroup name="soort" label="Soort" choices={[{ value: 'a', label: 'A' }]} />);
    expect(html).toMatch(/<fieldset[^>]* id="soort"/);
  });
});

describe('a table', () => {
  const columns = ['Naam', 'Geboren', 'Fase', 'Wie'].map((label, index) => ({
    label,
    isRowHeader: index === 0,
    cell: (row: string) => `${row} ${label}`,
  }));

  test('names each cell for the stack of cards', () => {
    const html = renderToStaticMarkup(<Table caption="Lijst" columns={columns} rows={['a']} rowKey={String} />);
    expect(html).toContain('kp-table--stacking');
    expect(html).toContain('data-label="Fase">a Fase');
    expect(html).toContain('scope="row"');
  });

  test('stays a table when it fits a phone', () => {
    const html = renderToStaticMarkup(
      <Table caption="Lijst" columns={columns.slice(0, 3)} rows={['a']} rowKey={String} />,
    );
    expect(html).not.toContain('kp-table--stacking');
  });
});
