import { afterEach, expect, test, vi } from 'vitest';
import { speechVoices } from '../../../platform/speech';

afterEach(() => vi.unstubAllGlobals());

test('a voice is of this device where the browser says so, and in Firefox where it is Linux that speaks', () => {
  const named = (voiceURI: string, localService: boolean) => ({
    voiceURI,
    name: voiceURI,
    lang: 'en-US',
    localService,
    default: false,
  });
  const voices = [
    named('urn:moz-tts:speechd:English%20(America)?en-US', false),
    named('urn:moz-tts:fake-direct:bob', false),
    named('Google US English', false),
    named('Fred', true),
  ];
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices });
  expect(speechVoices().map(({ local }) => local)).toEqual([true, false, false, true]);
});

test('a browser without speech has no voices', () => {
  vi.stubGlobal('speechSynthesis', undefined);
  expect(speechVoices()).toEqual([]);
});
