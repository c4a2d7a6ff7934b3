import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../contract/accounts.ts';
import type { Model } from '../../../contract/models.ts';
import { formatPriceDate } from '../../lib/price.ts';
import { useModelPrice } from '../../lib/use-model-price.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ModelForm } from './model-form.tsx';
import { minutesOf } from './minutes-of.ts';
import { RemoveModel } from './remove-model.tsx';

interface ModelRowProps {
  model: Model;
  /** Which account serves it, for a model of one's own. */
  account: Account | null;
}

/** One model: name, price and its day, time limit, what is missing, how long it is still offered. */
export function ModelRow({ model, account }: ModelRowProps) {
  const { t, i18n } = useTranslation('settings');
  const priceOf = useModelPrice();
  const [open, setOpen] = useState<'nothing' | 'form' | 'removal'>('nothing');
  const change = useRef<HTMLButtonElement>(null);
  const { price, timeLimitSeconds, retiresOn, replacedBy, missing, own, practice } = model;

  function close() {
    setOpen('nothing');
    requestAnimationFrame(() => change.current?.focus());
  }

  return (
    <li className="model-row">
      <div className="model-line">
        <div className="model-name">
          <p>
            <b>{model.title}</b> {own && <Badge tone="flat">{t('models.own')}</Badge>}
          </p>
          <p className="tiny quiet">
            <code className="address">{model.id}</code>
          </p>
          <ul className="model-notes small soft">
            {account && <li>{t('models.servedBy', { account: account.name })}</li>}
            {missing && missing !== 'retired' && <li>{t(`models.missing.${missing}`)}</li>}
            {retiresOn && <li>{retirement(retiresOn)}</li>}
          </ul>
        </div>
        <div className="model-figures small num">
          <p>{priceOf(model)}</p>
          {price && !practice && (
            <p className="quiet">
              {price.source === 'you'
                ? t('models.yourPrice', { date: day(price.asOf) })
                : t('models.priceOf', { date: day(price.asOf) })}
            </p>
          )}
          {timeLimitSeconds !== null && (
            <p className="quiet">{t('models.atMost', { count: minutesOf(timeLimitSeconds) })}</p>
          )}
        </div>
        {!practice && (
          <div className="model-acts">
            <Button ref={change} size="small" aria-expanded={open === 'form'} onClick={() => toggle('form')}>
              {t('models.change')} <span className="vh">{model.title}</span>
            </Button>
            {own && (
              <Button kind="bare" size="small" aria-expanded={open === 'removal'} onClick={() => toggle('removal')}>
                {t('models.remove')} <span className="vh">{model.title}</span>
              </Button>
            )}
          </div>
        )}
      </div>
      {open === 'form' && <ModelForm model={model} onClose={close} />}
      {open === 'removal' && <RemoveModel model={model} onClose={close} />}
    </li>
  );

  function toggle(what: 'form' | 'removal') {
    setOpen(open === what ? 'nothing' : what);
  }

  function day(isoDate: string): string {
    return formatPriceDate(isoDate, i18n.language);
  }

  function retirement(on: string): string {
    const note = t(missing === 'retired' ? 'models.retired' : 'models.retires', { date: day(on) });
    return replacedBy ? `${note} · ${t('models.replacedBy', { model: replacedBy.title })}` : note;
  }
}
