import { GripVertical } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

/** Where a row is taken with the pointer. The buttons beside it and Alt with an arrow key do the same. */
export function DragHandle(props: Omit<ComponentProps<'span'>, 'className' | 'children'>) {
  const { t } = useTranslation('activity');
  return (
    <span className="job-handle" title={t('move.drag')} aria-hidden {...props}>
      <Icon of={GripVertical} size={16} />
    </span>
  );
}
