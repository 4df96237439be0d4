/** @jsxImportSource preact */
import { placeOf } from '../case/cases.ts';
import type { CaseRecord } from '../case/record.ts';
import { qrOf } from '../qr.ts';
import type { DeskWords } from '../words/desk.ts';

interface HandOverProps {
  readonly record: CaseRecord;
  readonly words: DeskWords;
  readonly copyText: (text: string) => Promise<void>;
}

/** To a colleague: the walk by a code or an address, all the rest by the file. */
export function HandOver({ record, words, copyText }: HandOverProps) {
  const { base = '/' } = document.body.dataset;
  const address = `${location.origin}${base}${placeOf(record) ?? ''}`;
  return (
    <>
      <h3>{words.handOver}</h3>
      <div class="hand-over">
        <Code address={address} label={words.handOver} />
        <div>
          <p>{words.handOverHint}</p>
          <p>{words.handOverFile}</p>
          <p class="actions">
            <button type="button" onClick={() => void copyText(address)}>
              {words.copyAddress}
            </button>
          </p>
        </div>
      </div>
    </>
  );
}

/** A QR code as one path; a walk too long for one is handed over by its address. */
function Code({ address, label }: { readonly address: string; readonly label: string }) {
  const code = qrOf(address);
  if (!code) return null;
  return (
    <svg class="code" role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`}>
      <path d={code.path} />
    </svg>
  );
}
