import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AlertDialog } from '../src/alert-dialog/index.ts';
import { Avatar } from '../src/avatar/index.ts';
import { Badge } from '../src/badge/index.ts';
import { Button, IconButton } from '../src/button/index.ts';
import { Card, CardHeader } from '../src/card/index.ts';
import { Checkbox } from '../src/checkbox/index.ts';
import { Combobox } from '../src/combobox/index.ts';
import { CommandPalette } from '../src/command-palette/index.ts';
import { DescriptionItem, DescriptionList } from '../src/description-list/index.ts';
import { Dialog } from '../src/dialog/index.ts';
import { EmptyState } from '../src/empty-state/index.ts';
import { Field } from '../src/field/index.ts';
import { Input } from '../src/input/index.ts';
import { Menu, MenuItem } from '../src/menu/index.ts';
import { Pagination } from '../src/pagination/index.ts';
import { Select } from '../src/select/index.ts';
import { Skeleton } from '../src/skeleton/index.ts';
import { Switch } from '../src/switch/index.ts';
import { Table, TableBody, TableCell, TableRow } from '../src/table/index.ts';
import { Tab, TabList, TabPanel, Tabs } from '../src/tabs/index.ts';
import { Textarea } from '../src/textarea/index.ts';
import { ToastProvider } from '../src/toast/index.ts';
import { Tooltip } from '../src/tooltip/index.ts';

const nothing = () => undefined;

const page = (
  <ToastProvider labels={{ region: 'Notifications', dismiss: 'Dismiss' }}>
    <Card>
      <CardHeader title="Plan" />
      <Avatar name="Ada" src="/ada.png" />
      <Badge tone="success">Active</Badge>
      <Button loading>Save</Button>
      <Menu trigger={<IconButton label="More" icon={<svg />} />}>
        <MenuItem>Rename</MenuItem>
      </Menu>
      <Tooltip label="Edit">
        <Button>Edit</Button>
      </Tooltip>
      <Field label="Name" hint="Hint" error="Error" required>
        <Input icon={<svg />} />
      </Field>
      <Textarea aria-label="Notes" />
      <Select aria-label="Role" options={[{ value: 'a', label: 'Admin' }]} />
      <Combobox
        aria-label="Owner"
        value={[{ value: 'a', label: 'Ada' }]}
        onValueChange={nothing}
        search={() => Promise.resolve([])}
        placeholder=""
        labels={{
          search: '',
          clear: 'Clear',
          remove: (label) => label,
          loading: '',
          empty: '',
          failed: '',
        }}
      />
      <DescriptionList>
        <DescriptionItem term="Name">Ada</DescriptionItem>
      </DescriptionList>
      <Checkbox label="All" indeterminate />
      <Switch label="Notify" defaultChecked />
      <Skeleton />
      <EmptyState title="Nothing" />
      <Tabs defaultValue="one">
        <TabList label="Views">
          <Tab value="one">One</Tab>
        </TabList>
        <TabPanel value="one">First</TabPanel>
      </Tabs>
      <Table label="Members">
        <TableBody>
          <TableRow>
            <TableCell>Ada</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      <Pagination
        label="Pages"
        previousLabel="Previous"
        nextLabel="Next"
        previous={null}
        next={{ href: '?page=2' }}
      />
      <Dialog open onOpenChange={nothing} title="Rename" closeLabel="Close" />
      <AlertDialog
        open
        onOpenChange={nothing}
        onConfirm={nothing}
        title="Delete?"
        description="For good"
        confirmLabel="Delete"
        cancelLabel="Keep"
      />
      <CommandPalette
        open
        onOpenChange={nothing}
        groups={[]}
        labels={{ title: '', placeholder: '', close: '', empty: '', loading: '' }}
      />
    </Card>
  </ToastProvider>
);

test('what the server sends needs no inline style and no inline script', () => {
  const html = renderToString(page);
  expect(html).toContain('First');
  expect(html.match(/<(script|style)[\s>]| style="/g)).toBeNull();
});
