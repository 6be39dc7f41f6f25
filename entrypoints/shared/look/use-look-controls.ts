import { useEffect, useState } from 'preact/hooks';
import type { LookControlsProps } from '../../../components/look-props';
import { lineLength } from '../../../core/look/line-length';
import { judgeOwn } from '../../../core/look/own';
import { scriptOf } from '../../../core/look/script';
import { lookSteps } from '../../../platform/look';
import { changeLook, type LookState, onLook, resetLook, undoReset } from './store';

/** The look and the ways to change it; `null` until it is read. @param lang of the article that is shown */
export function useLookControls(lang: string | null): LookControlsProps | null {
  const [state, setState] = useState<LookState | null>(null);
  useEffect(() => onLook(setState), []);
  if (state === null) return null;
  const { look, kept, before } = state;
  const script = scriptOf(lang);
  return {
    look,
    steps: lookSteps,
    script,
    lineLength: lineLength(look, script),
    contrast: judgeOwn(look.own),
    kept,
    onChange: changeLook,
    onReset: resetLook,
    wasReset: before !== null,
    onUndoReset: undoReset,
  };
}
