import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Price } from '../../contract/money.ts';
import { priceWords } from '../lib/price-words.ts';

interface PriceLineProps {
  /** Null while it is not known yet, and in the kids' room: then nothing is shown. */
  price: Price | null;
  /** What it is the price of, where that is not plain from what stands beside it. */
  what?: ReactNode;
  id?: string;
}

/** "≈ $0.42 · Grok Imagine Video · 6 s · price of 20 Nov 2026", and what a cap would say to it. */
export function PriceLine({ price, what, id }: PriceLineProps) {
  const { t, i18n } = useTranslation('common');
  if (!price) return null;
  const { kind, figure, origin } = priceWords(price, i18n.language, t);
  return (
    <p className="price price-line" id={id}>
      {what && <span>{what} </span>}
      <b>{figure}</b>
      {origin && ` · ${origin}`}
      {kind === 'unknown' && <SetPrice />}
      {price.overBudget && <span className="price-over"> {t(`price.over.${price.overBudget.scope}`)}</span>}
    </p>
  );
}

/** The way to where a price can be set. */
export function SetPrice() {
  const { t } = useTranslation('common');
  return (
    <>
      {' · '}
      <Link to="/settings" search={{ section: 'models' }}>
        {t('price.set')}
      </Link>
    </>
  );
}
