import type { ClaimLink } from '@standoff/language';
import { modeWords } from '@standoff/study/statements';
import type { ReactNode } from 'react';
import {
  Button,
  GridListItem,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Switch,
} from 'react-aria-components';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import type { PreferenceItem, StatementMode } from '../../desk/shown-preferences.ts';
import { asksAgainst, writeStatement } from '../../desk/statement-words.ts';
import type { ChangeItem } from './change-item.ts';
import './statement-mode.css';
import './statement-switch.css';

interface Props {
  readonly item: PreferenceItem & { readonly id: string };
  readonly words: string;
  readonly locked: boolean;
  /** Whether it is changed on trial. */
  readonly touched: boolean;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly change: ChangeItem;
  readonly moveBy: (item: PreferenceItem, step: -1 | 1, focus: string) => void;
}

/** What stands at a place of the order, with what can be done to it. */
export function StatementRow({
  item: shown,
  words,
  locked,
  touched,
  change,
  moveBy,
  ...can
}: Props) {
  const { id: _, ...item } = shown;
  const { off, place } = item;
  const isOn = off === undefined;
  const flip = (counts: boolean) => {
    if (counts && off !== undefined) change(item, { kind: 'switch-on', off }, 'switch on');
    if (!counts) change(item, { kind: 'switch-off', place }, 'switch off');
  };
  return (
    <GridListItem
      id={item.key}
      textValue={words}
      className={`statement${isOn ? '' : ' statement-off'}${touched ? ' statement-touched' : ''}`}
    >
      <Button slot="drag" className="statement-grip" aria-label={`Drag: ${words}`}>
        <Grip />
      </Button>
      <span className="says strong owned statement-place">{isOn ? place : '–'}</span>
      <div className="statement-text">
        {item.source !== undefined && <code className="given">{item.source}</code>}
        {item.statements.map((statement, k) => (
          <div key={writeStatement(statement)}>
            {k > 0 && (
              <p className="note statement-joiner">
                {item.kind === 'or-else' ? 'or else (it is not known which)' : 'and of equal rank'}
              </p>
            )}
            <StatementText
              statement={statement}
              claims={[...statement.claims, ...(k === 0 ? item.claims : [])]}
            >
              {isOn && item.kind === 'statement' && !locked ? (
                <ModeMenu {...{ item, statement, change, words }} canTie={can.canMoveUp} />
              ) : (
                modeWords[statement.mode]
              )}
            </StatementText>
            {isOn && item.kind === 'equally' && !locked && (
              <Button
                className="text-button"
                onPress={() => change(item, { kind: 'untie', place, member: k + 1 }, 'untie')}
              >
                Give it a place of its own
              </Button>
            )}
          </div>
        ))}
        {!isOn && <p className="note">Switched off: it counts for nothing.</p>}
      </div>
      <div className="middle line statement-controls">
        <Button
          className="soft statement-move"
          aria-label={`Move up: ${words}`}
          isDisabled={locked || !isOn || !can.canMoveUp}
          onPress={() => moveBy(item, -1, 'move-up')}
        >
          <Arrow up />
        </Button>
        <Button
          className="soft statement-move move-down"
          aria-label={`Move down: ${words}`}
          isDisabled={locked || !isOn || !can.canMoveDown}
          onPress={() => moveBy(item, 1, 'move-down')}
        >
          <Arrow />
        </Button>
        <Switch
          className="switch"
          aria-label={`Counts: ${words}`}
          isSelected={isOn}
          isDisabled={locked}
          onChange={flip}
        >
          <span className="switch-track" />
        </Switch>
      </div>
    </GridListItem>
  );
}

type Statement = PreferenceItem['statements'][number];

/** How sure the file is of a statement; of one that is not taken to be wanted, that it does not count. */
function saySureness(sure: number): string {
  // Rounded to whole ones, what is just below one half would look as if it counted.
  const percent = `${Number((sure * 100).toPrecision(12))} % sure`;
  return sure < 0.5 ? `${percent}, so it does not count` : percent;
}

/** The words of the file with claims, and below them what is asked for. */
function StatementText({
  statement,
  claims,
  children,
}: {
  readonly statement: Statement;
  readonly claims: readonly ClaimLink[];
  readonly children: ReactNode;
}) {
  const { says, formula, if: condition, unless, sure } = statement;
  return (
    <>
      {says !== undefined && (
        <p className="says statement-says given">
          {says}
          <ClaimReferences claims={claims} />
        </p>
      )}
      <p
        className={
          says === undefined ? 'says statement-says given' : 'note above-1 statement-asks given'
        }
      >
        <span>{children}</span> {formula.words}
        {condition && <span> if {condition.words}</span>}
        {unless && <span> unless {unless.words}</span>}
        {sure < 1 && <span className="note whole statement-sure"> {saySureness(sure)}</span>}
        {says === undefined && <ClaimReferences claims={claims} />}
      </p>
    </>
  );
}

/** How a statement is meant, to be chosen; and its removal. */
function ModeMenu({
  item,
  statement,
  change,
  words,
  canTie,
}: {
  readonly item: PreferenceItem;
  readonly statement: Statement;
  readonly change: ChangeItem;
  readonly words: string;
  /** Whether another one of its degree stands above. */
  readonly canTie: boolean;
}) {
  const { place } = item;
  const { mode, says } = statement;
  const choose = (to: StatementMode) => {
    if (to === mode) return;
    const quiet = says !== undefined && asksAgainst(to) !== asksAgainst(mode);
    change(item, { kind: 'mode', place, mode: to, quiet }, `read as “${modeWords[to]}”`);
  };
  return (
    <MenuTrigger>
      <Button
        className="small strong sans touch mode-button"
        aria-label={`${modeWords[mode]}. Change: ${words}`}
      >
        {modeWords[mode]}
      </Button>
      <Popover className="panel menu-popover" placement="bottom start">
        <Menu aria-label={`How it is meant: ${words}`}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[mode]}
            onSelectionChange={(keys) => choose([...keys][0] as StatementMode)}
          >
            <Header className="soft mode-head">
              <code className="given">{writeStatement(statement)}</code>
            </Header>
            {(mode === 'more' || mode === 'less' ? amountChoices : choices).map(([id, about]) => (
              <MenuItem key={id} id={id} className="mode-item" textValue={modeWords[id]}>
                <strong>{modeWords[id]}</strong> <span className="small mode-about">{about}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="ruled-above mode-separator" />
          {canTie && mode !== 'more' && mode !== 'less' && (
            <MenuItem
              className="mode-item"
              onAction={() =>
                change(item, { kind: 'tie', place }, 'of equal rank with the one above')
              }
            >
              Of equal rank with the one above
            </MenuItem>
          )}
          <MenuItem
            className="mode-item"
            onAction={() => change(item, { kind: 'remove', place }, 'remove')}
          >
            Remove it from the file
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const amountChoices: readonly (readonly [StatementMode, string])[] = [
  ['more', 'the more of it the better'],
  ['less', 'the less of it the better'],
];

const choices: readonly (readonly [StatementMode, string])[] = [
  ['must', 'a breach is greatly worse than any below'],
  ['never', 'a breach is greatly worse than any below'],
  ['want', 'in its place of the order'],
  ['not', 'in its place of the order'],
];

function Grip() {
  return (
    <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
      {[2, 7, 12].flatMap((y) =>
        [1.5, 6.5].map((x) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" fill="currentColor" />
        )),
      )}
    </svg>
  );
}

function Arrow({ up = false }: { readonly up?: boolean }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path
        d={up ? 'M6 10V2M2.5 5.5 6 2l3.5 3.5' : 'M6 2v8M2.5 6.5 6 10l3.5-3.5'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
