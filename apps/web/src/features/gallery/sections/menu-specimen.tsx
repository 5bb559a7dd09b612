'use client';

import { Button } from '@monorepo/ui/button';
import {
  Menu,
  MenuCheckboxItem,
  MenuGroup,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from '@monorepo/ui/menu';
import Archive from 'lucide-react/icons/archive';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Pencil from 'lucide-react/icons/pencil';
import Share from 'lucide-react/icons/share-2';
import Trash from 'lucide-react/icons/trash-2';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export function MenuSpecimen() {
  const t = useTranslations('gallery.overlays');
  const b = useTranslations('gallery.buttons');
  const [completed, setCompleted] = useState(true);
  const [sort, setSort] = useState('name');
  return (
    <Menu trigger={<Button trailingIcon={<ChevronDown aria-hidden="true" />}>{t('menu')}</Button>}>
      <MenuItem icon={<Pencil aria-hidden="true" />} shortcut="F2">
        {t('menuRename')}
      </MenuItem>
      <MenuItem icon={<Share aria-hidden="true" />}>{t('menuShare')}</MenuItem>
      <MenuItem icon={<Archive aria-hidden="true" />} disabled>
        {t('menuArchive')}
      </MenuItem>
      <MenuSeparator />
      <MenuGroup label={t('menuView')}>
        <MenuCheckboxItem checked={completed} onCheckedChange={setCompleted}>
          {t('menuCompleted')}
        </MenuCheckboxItem>
      </MenuGroup>
      <MenuRadioGroup label={t('menuSort')} value={sort} onValueChange={setSort}>
        <MenuRadioItem value="name">{t('menuSortName')}</MenuRadioItem>
        <MenuRadioItem value="date">{t('menuSortDate')}</MenuRadioItem>
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem icon={<Trash aria-hidden="true" />} tone="danger">
        {b('danger')}
      </MenuItem>
    </Menu>
  );
}
